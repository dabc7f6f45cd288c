package jobsinpractice.lab11;

/** Given. What became of an order. */
enum Verdict {
  /** Nothing went wrong: an order with a job that found it or will, or neither of the two. */
  RIGHT,
  /** The job ran before its order was committed, and did not find it. */
  TOO_EARLY,
  /** A job for an order that does not exist. */
  NO_ORDER,
  /** An order without a job: it is never shipped. */
  LOST
}
