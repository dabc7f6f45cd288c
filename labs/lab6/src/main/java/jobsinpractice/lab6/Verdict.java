package jobsinpractice.lab6;

/** Whether a queue's promise was kept. */
public enum Verdict {
  /** No reading shows a job that has waited longer than the promise. */
  KEPT,

  /** A job waited too long, but workers kept taking jobs: the queue gets too few threads. */
  BROKEN,

  /** For longer than the promise, no worker took a job: the same job stayed at the head. */
  STARVED
}
