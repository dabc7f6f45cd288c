// region: task-2
Duration of(Duration delay) {
  return Duration.ofMillis(Numbers.RANDOM.nextLong(delay.toMillis() + 1));
}
// region: jitter-imports
import java.security.SecureRandom;
import java.time.Duration;

final class Numbers {
  static final SecureRandom RANDOM = new SecureRandom();

  private Numbers() {}
}
