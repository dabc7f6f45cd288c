package jobsinpractice.engine.admin;

import java.time.Clock;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;

/** Jobs that failed and wait to be tried again. The score is when they are due. */
public final class RetrySet extends JobSet {
  public RetrySet(Redis redis) {
    this(redis, Clock.systemUTC());
  }

  public RetrySet(Redis redis, Clock clock) {
    super(redis, Keys.RETRY, clock);
  }

  /** Seconds since the most overdue job fell due and was not promoted; 0 when none is due. */
  public double latency() {
    return overdue();
  }
}
