package jobsinpractice.lab7;

import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Draws limits whose last call is far from 0, and shows them. */
final class SomeLimits {
  private static final long MB = 1 << 20;

  private SomeLimits() {}

  static Limits of(RandomGenerator random) {
    long container = (256 + random.nextInt(16_000)) * MB + random.nextInt(1000);
    long every = 1 + random.nextInt(20_000);
    long drain = 1 + random.nextInt(60_000);
    long most = container / 2 * 1000 / (every + drain);
    long growth = 1 + random.nextLong(Math.min(most, 64 * MB));
    return new Limits(
        container, container / 2, growth, Duration.ofMillis(every), Duration.ofMillis(drain));
  }

  static String shown(Limits limits) {
    return String.format(
        Locale.ROOT,
        "a container of %,d bytes, %,d bytes a second, a look every %,d ms, a drain of %,d ms",
        limits.container(),
        limits.growth(),
        limits.every().toMillis(),
        limits.drain().toMillis());
  }
}
