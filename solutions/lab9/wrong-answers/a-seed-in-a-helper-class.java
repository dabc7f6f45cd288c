// region: task-2
// caught by: two processes that start at the same time draw different durations
// says: Is the seed the same in every process
Duration of(Duration delay) {
  return Duration.ofMillis(SeededNumbers.RANDOM.nextLong(delay.toMillis() + 1));
}
// region: jitter-imports
import java.time.Duration;

/** Its seed is the same in every process. */
final class SeededNumbers {
  static final java.util.Random RANDOM = new java.util.Random(42);

  private SeededNumbers() {}
}
