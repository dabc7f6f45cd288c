package jobsinpractice.engine;

import java.time.Duration;
import java.time.Instant;
import jobsinpractice.engine.internal.Timestamps;

/** The state of one job class in a {@link CircuitBreaker}. Knows nothing of jobs. */
final class Circuit {
  /** How a job that was let through ended; none if the service was not asked. */
  enum Result {
    SUCCESS,
    FAILURE,
    NONE
  }

  /** Permission to run one job. A result counts only if the breaker has not changed since. */
  record Pass(long period, boolean probe) {}

  private final int failures;
  private final Duration pause;
  private int inARow;
  private long period;
  private boolean closed = true;
  private Instant nextProbe = Instant.MAX;
  private boolean probing;

  Circuit(int failures, Duration pause) {
    this.failures = failures;
    this.pause = pause;
  }

  /** Returns null when the job must not run now. */
  synchronized Pass enter(Instant now) {
    if (closed) return new Pass(period, false);
    if (now.isBefore(nextProbe)) return null;
    // The time of the next probe is set now and not at the end of this one, which may never end.
    nextProbe = Timestamps.after(now, pause);
    probing = true;
    return new Pass(++period, true);
  }

  synchronized void leave(Pass pass, Result result, Instant now) {
    if (pass.period != period) return;
    if (result == Result.NONE) {
      if (pass.probe) nextProbe = now; // the next job is the probe instead
    } else if (result == Result.SUCCESS) {
      inARow = 0;
      if (pass.probe) close();
    } else if (pass.probe || ++inARow >= failures) {
      open(now);
    }
    if (pass.probe) probing = false;
  }

  private void close() {
    closed = true;
    period++;
  }

  private void open(Instant now) {
    closed = false;
    inARow = 0;
    period++;
    nextProbe = Timestamps.after(now, pause);
  }

  synchronized Duration untilProbe(Instant now) {
    Duration left = Duration.between(now, nextProbe);
    return left.isNegative() || closed ? Duration.ZERO : left;
  }

  synchronized CircuitBreaker.State state(Instant now) {
    if (closed) return CircuitBreaker.State.CLOSED;
    boolean halfOpen = probing || !now.isBefore(nextProbe);
    return halfOpen ? CircuitBreaker.State.HALF_OPEN : CircuitBreaker.State.OPEN;
  }
}
