package jobsinpractice.lab11;

/** Given. What became of an order. */
enum Verdict {
  /**
   * Nothing went wrong: there is an order, and its job found it or will find it; or there is
   * neither an order nor a job.
   */
  RIGHT,
  /** The job ran before its order was committed, and did not find it. */
  TOO_EARLY,
  /** A job for an order that does not exist. */
  NO_ORDER,
  /** An order without a job: it is never shipped. */
  LOST
}
