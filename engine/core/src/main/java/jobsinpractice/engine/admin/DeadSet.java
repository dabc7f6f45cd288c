package jobsinpractice.engine.admin;

import java.time.Clock;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;

/**
 * Jobs that no attempt will follow, kept for people: 180 days, 10,000 jobs. The score is when they
 * died.
 */
public final class DeadSet extends JobSet {
  public DeadSet(Redis redis) {
    this(redis, Clock.systemUTC());
  }

  public DeadSet(Redis redis, Clock clock) {
    super(redis, Keys.DEAD, clock);
  }
}
