package jobsinpractice.engine.chaos;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, and years away from it when the chaos wants that. */
final class JumpingClock extends Clock {
  private volatile long offset;

  void jump(long offsetMillis) {
    offset = offsetMillis;
  }

  @Override
  public Instant instant() {
    return Instant.now().plusMillis(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
