package jobsinpractice.lab9;

// region jitter-imports
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;

// endregion

/** Spreads jobs that failed together. A worker has one object of it, for all of its threads. */
final class Jitter {
  // region task-2
  private final RandomGenerator random = new SecureRandom();

  /**
   * Returns a random duration from 0 to this delay, to the millisecond. Each is equally likely.
   *
   * <p>Two processes draw different sequences of durations, in all of their threads.
   *
   * @param delay 0, or a whole number of milliseconds
   */
  Duration of(Duration delay) {
    return Duration.ofMillis(random.nextLong(delay.toMillis() + 1));
  }
  // endregion
}
