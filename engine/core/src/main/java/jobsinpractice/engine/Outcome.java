package jobsinpractice.engine;

import java.time.Instant;

/**
 * How an attempt ended. Decided once, by the {@link Processor}; written once, by {@link
 * Fetcher#settle}.
 */
public sealed interface Outcome {
  Outcome DONE = new Done();
  Outcome DROPPED = new Dropped();
  Outcome REQUEUE = new Requeue();

  /** The handler returned. */
  record Done() implements Outcome {}

  /** It failed, and its options say to forget it (retry: false, or dead: false at the end). */
  record Dropped() implements Outcome {}

  /** It failed and runs again at a time; the payload says how often it failed, and of what. */
  record Retry(Instant at, byte[] payload) implements Outcome {}

  /** It failed for good, and is kept in the dead set for people to look at. */
  record Dead(Instant at, byte[] payload) implements Outcome {}

  /** It was not run to its end: back to the head of its queue, as if it had not been claimed. */
  record Requeue() implements Outcome {}

  /**
   * It was not tried: back to the schedule until a time, with its payload unchanged. Counts neither
   * as processed nor as failed.
   */
  record Postponed(Instant at) implements Outcome {}

  /** A claim and its end. */
  record Settlement(UnitOfWork unit, Outcome outcome) {}
}
