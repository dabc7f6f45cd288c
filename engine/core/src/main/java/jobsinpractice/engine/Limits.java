package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import jobsinpractice.engine.internal.Keys;

/** Numbers that bound what the engine keeps. Sidekiq's defaults, but for the last three. */
final class Limits {
  static final byte[] DEAD_KEPT_SECONDS = Keys.bytes(Long.toString(180L * 24 * 60 * 60));
  static final byte[] DEAD_MOST = Keys.bytes("10000");
  static final byte[] DAILY_COUNTER_SECONDS = Keys.bytes(Long.toString(5L * 365 * 24 * 60 * 60));

  /** Longer than an outage of Redis: a settlement that is sent again after one is recognized. */
  static final byte[] SETTLED_SECONDS = Keys.bytes(Long.toString(24L * 60 * 60));

  static final int RETRIES = 25;

  /** Characters of an error message that are kept. */
  static final int ERROR_MESSAGE = 10_000;

  static final Duration HEARTBEAT = Duration.ofSeconds(10);

  /**
   * A blocking claim waits this long in Redis, and then looks whether its queue was paused.
   * Sidekiq's waits 2; with two waits a queue, an idle worker would send more than 5 commands a
   * second.
   */
  static final double BLOCK_SECONDS = 3;

  /**
   * How often a process looks for claims of its own that it does not know of. With the longest wait
   * of a blocking claim and its time-out, such a job is back in its queue within 10 s.
   */
  static final Duration RECONCILE = Duration.ofSeconds(2);

  /** The same while there is one that a call under way may account for. */
  static final Duration RECONCILE_AGAIN = Duration.ofMillis(250);

  /** A process without a heartbeat for so long counts as dead. */
  static final Duration HEARTBEAT_LIFE = Duration.ofSeconds(60);

  /** If no process has run recovery for this long, Redis was away, and no process could beat. */
  static final Duration OUTAGE = Duration.ofSeconds(30);

  /**
   * How long recovery still looks at an empty list of a dead process, and of one that stops after a
   * call has failed. What the process sent before can reach Redis later and claim jobs: if the
   * network fails, Linux sends it again for up to 15 minutes.
   */
  static final Duration LATE_CLAIMS = Duration.ofMinutes(30);

  /** A job found in flight at so many deaths of its process is taken for their cause. */
  static final int RECOVERIES = 3;

  static final Duration RECOVERIES_KEPT = Duration.ofHours(72);

  static final Duration CURSOR_KEPT = Duration.ofDays(30);

  private Limits() {}

  /** At most {@link #ERROR_MESSAGE} characters. */
  static String errorMessage(String message) {
    return start(message, ERROR_MESSAGE);
  }

  /** Its first characters. Half of one, which Ruby cannot read, becomes "?". */
  static String start(String text, int most) {
    String start = text.substring(0, Math.min(text.length(), most));
    return new String(start.getBytes(UTF_8), UTF_8);
  }
}
