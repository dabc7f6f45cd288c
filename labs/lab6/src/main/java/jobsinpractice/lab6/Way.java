package jobsinpractice.lab6;

/** How workers serve several queues. */
public enum Way {
  /** The same threads serve all queues; a later queue has its turn while the earlier are empty. */
  STRICT,

  /** The same threads serve all queues; each claim draws the order at random, by weight. */
  WEIGHTED,

  /** Each queue has its own threads. */
  SEPARATE
}
