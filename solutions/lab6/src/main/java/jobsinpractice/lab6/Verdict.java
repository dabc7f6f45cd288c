package jobsinpractice.lab6;

/** What became of a queue's promise. */
public enum Verdict {
  /** No job was seen to wait longer than promised. */
  KEPT,

  /** One was, but the queue was served all the time: it has too little. */
  BROKEN,

  /** One job stood at the head for longer than the promise: it gets nothing, for as long. */
  STARVED
}
