package jobsinpractice.lab11;

/** Given. What the logs show of an order and its job. */
enum Event {
  /** The order is in the database for good. */
  COMMITTED,
  /** The order is gone: its transaction failed, or its process died. */
  ROLLED_BACK,
  /** The job reached Redis. */
  PUSHED,
  /** A worker ran the job, and looked for the order. */
  RAN
}
