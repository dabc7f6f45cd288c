package jobsinpractice.figures.jdk.java.util.random;

import java.util.random.RandomGenerator;

/**
 * The JDK's generator of this name, with the same numbers for the same seed: a linear congruential
 * generator of 64 bits and an XOR-based one of 128, mixed (Steele and Vigna, "LXM", 2021).
 */
final class L64X128MixRandom implements RandomGenerator {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final long SILVER = 0x6a09e667f3bcc909L;
  private static final long MULTIPLIER = 0xd1342543de82ef95L;
  private static final long LEA = 0xdaba0b6eb09322e3L;

  private final long increment;
  private long linear = 1;
  private long first;
  private long second;

  L64X128MixRandom(long seed) {
    long start = seed ^ SILVER;
    increment = mix(start, 33, 0xff51afd7ed558ccdL, 33, 0xc4ceb9fe1a85ec53L, 33) | 1;
    first = stafford(start);
    second = stafford(start + GOLDEN);
  }

  private static long stafford(long bits) {
    return mix(bits, 30, 0xbf58476d1ce4e5b9L, 27, 0x94d049bb133111ebL, 31);
  }

  private static long mix(long bits, int one, long times, int two, long again, int three) {
    long z = (bits ^ (bits >>> one)) * times;
    z = (z ^ (z >>> two)) * again;
    return z ^ (z >>> three);
  }

  @Override
  public long nextLong() {
    final long result = mix(linear + first, 32, LEA, 32, LEA, 32);
    linear = MULTIPLIER * linear + increment;
    long other = second ^ first;
    first = Long.rotateLeft(first, 24) ^ other ^ (other << 16);
    second = Long.rotateLeft(other, 37);
    return result;
  }
}
