package jobsinpractice.simulator;

import java.util.random.RandomGenerator;

/**
 * Random numbers that can be asked for again: draw k of job n is always the same number.
 *
 * <p>The generator is SplitMix64 (Steele, Lea, Flood 2014, the one inside SplittableRandom), seeked
 * instead of streamed. So a waiting job is two numbers, not its drawn demands, and two runs with
 * one seed see the same jobs whatever fleet serves them: a comparison of fleets compares fleets.
 *
 * <p>Logarithms, roots and cosines come from StrictMath: every platform gives the same bytes.
 */
final class RandomVariates implements RandomGenerator {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private long state;

  RandomVariates(long seed) {
    state = seed;
  }

  /** A seed for the part named by {@code index}, far from its neighbours. */
  static long seed(long seed, long index) {
    return mix(mix(seed + GOLDEN) + (index + 1) * GOLDEN);
  }

  RandomVariates seek(long seed, long job, int phase) {
    state = mix(seed + job * GOLDEN) + phase * 0xd1342543de82ef95L;
    return this;
  }

  @Override
  public long nextLong() {
    return mix(state += GOLDEN);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Uniform on (0, 1]: never 0, so its logarithm is finite. */
  static double positive(RandomGenerator random) {
    return ((random.nextLong() >>> 11) + 1) * 0x1.0p-53;
  }

  /** Exponential with mean 1. */
  static double exponential(RandomGenerator random) {
    return -StrictMath.log(positive(random));
  }

  /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
  static double normal(RandomGenerator random) {
    double radius = Math.sqrt(2 * exponential(random));
    return radius * StrictMath.cos(2 * Math.PI * positive(random));
  }

  /** Chance for others' code. How {@code nextInt} is made of bits is the JDK's affair: not here. */
  static RandomGenerator repeatable(RandomGenerator bits) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return bits.nextLong();
      }

      @Override
      public int nextInt(int bound) {
        return below(bound, bits);
      }
    };
  }

  /** Uniform on 0 … bound - 1. */
  static int below(int bound, RandomGenerator random) {
    return (int) ((random.nextLong() >>> 33) * bound >>> 31);
  }
}
