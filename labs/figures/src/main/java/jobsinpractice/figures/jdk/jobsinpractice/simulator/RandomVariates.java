package jobsinpractice.figures.jdk.jobsinpractice.simulator;

import java.util.random.RandomGenerator;
import jobsinpractice.figures.Word;
import jobsinpractice.figures.WordGenerator;

/**
 * Takes the place of the simulator's class in the script: the same numbers, computed in numbers of
 * 32 bits. What the figures do not use is missing.
 */
public final class RandomVariates implements WordGenerator {
  private static final int GOLDEN_HIGH = 0x9e3779b9;
  private static final int GOLDEN_LOW = 0x7f4a7c15;

  private final Word state;
  private final Word seeds;
  private long seedOfSeeds;
  private final Word result = new Word(0);

  public RandomVariates(long seed) {
    state = new Word(seed);
    seeds = new Word(seed);
    seedOfSeeds = seed;
  }

  public static long seed(long seed, long index) {
    Word word = new Word(seed);
    word.add(GOLDEN_HIGH, GOLDEN_LOW);
    word.mix();
    Word offset = new Word(index + 1);
    offset.multiply(GOLDEN_HIGH, GOLDEN_LOW);
    word.add(offset.high, offset.low);
    word.mix();
    return word.value();
  }

  public RandomVariates seek(long seed, long job, int phase) {
    if (seed != seedOfSeeds) {
      seedOfSeeds = seed;
      seeds.set(seed);
    }
    state.set(job);
    state.multiply(GOLDEN_HIGH, GOLDEN_LOW);
    state.add(seeds.high, seeds.low);
    state.mix();
    for (int n = 0; n < phase; n++) state.add(0xd1342543, 0xde82ef95);
    return this;
  }

  @Override
  public Word nextWord() {
    state.add(GOLDEN_HIGH, GOLDEN_LOW);
    result.set(state);
    result.mix();
    return result;
  }

  /** Uniform on (0, 1]. */
  static double positive(RandomGenerator random) {
    return (((WordGenerator) random).nextWord().upper53() + 1) * 0x1.0p-53;
  }

  public static double exponential(RandomGenerator random) {
    return -StrictMath.log(positive(random));
  }

  public static RandomGenerator repeatable(RandomGenerator bits) {
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

  public static int below(int bound, RandomGenerator random) {
    return (int) ((random.nextLong() >>> 33) * bound >>> 31);
  }
}
