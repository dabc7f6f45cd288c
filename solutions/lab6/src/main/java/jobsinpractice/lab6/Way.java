package jobsinpractice.lab6;

/** How several queues can be served. */
public enum Way {
  /** By the same threads, a later queue only while the earlier ones are empty. */
  STRICT,

  /** By the same threads, in a random order by weight at each claim. */
  WEIGHTED,

  /** By threads of their own. */
  SEPARATE
}
