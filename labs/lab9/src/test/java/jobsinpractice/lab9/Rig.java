package jobsinpractice.lab9;

import java.time.Duration;
import java.util.function.UnaryOperator;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.testkit.TestBench;

/** A breaker, its clock, and what becomes of jobs. */
final class Rig {
  static final Middleware.Next DOWN = Attempts.failing(new ProviderException(503, null));
  static final Middleware.Next DECLINED = Attempts.failing(new ProviderException(402, null));
  static final Middleware.Next HELD_BACK =
      Attempts.failing(new JobPostponed(Duration.ofSeconds(1), "the budget is spent"));
  static final Middleware.Next FINE = () -> {};

  final SettableClock clock = new SettableClock(TestBench.START);
  final Breaker breaker;
  final Attempts attempts;

  Rig() {
    this(Jobs.jitter(1));
  }

  Rig(UnaryOperator<Duration> jitter) {
    breaker = new Breaker(clock, jitter);
    attempts = new Attempts(breaker);
  }

  String of(Middleware.Next handler) {
    return attempts.of(0, handler);
  }

  /** The same, for the second of two threads. */
  String there(Middleware.Next handler) {
    return new Attempts(breaker).of(0, handler);
  }

  Rig opened() {
    for (int i = 0; i < Breaker.TROUBLES; i++) of(DOWN);
    return this;
  }

  Rig seconds(double seconds) {
    clock.advance(Duration.ofMillis(Math.round(seconds * 1_000)));
    return this;
  }
}
