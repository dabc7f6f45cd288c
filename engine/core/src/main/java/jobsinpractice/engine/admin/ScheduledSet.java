package jobsinpractice.engine.admin;

import java.time.Clock;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;

/** Jobs that wait for their time. The score is when they are due. */
public final class ScheduledSet extends JobSet {
  public ScheduledSet(Redis redis) {
    this(redis, Clock.systemUTC());
  }

  public ScheduledSet(Redis redis, Clock clock) {
    super(redis, Keys.SCHEDULE, clock);
  }

  /** Seconds since the most overdue job fell due and was not promoted; 0 when none is due. */
  public double latency() {
    return overdue();
  }
}
