package jobsinpractice.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets a burst of requests through, and after it one in each interval. */
final class TokenBucket {
  private final Clock clock;
  private final int burst;
  private final Duration interval;
  private double tokens;
  private Instant filled;

  TokenBucket(Clock clock, int burst, Duration interval) {
    this.clock = clock;
    this.burst = burst;
    this.interval = interval;
    this.tokens = burst;
    this.filled = clock.instant();
  }

  /** Returns whether one more request may pass now. */
  synchronized boolean take() {
    refill();
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Returns whether nothing has been taken lately. */
  synchronized boolean full() {
    refill();
    return tokens >= burst;
  }

  private void refill() {
    Instant now = clock.instant();
    double more = Duration.between(filled, now).toNanos() / (double) interval.toNanos();
    tokens = Math.min(burst, tokens + Math.max(0, more));
    filled = now;
  }
}
