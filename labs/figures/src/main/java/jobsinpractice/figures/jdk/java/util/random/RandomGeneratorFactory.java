package jobsinpractice.figures.jdk.java.util.random;

import java.util.random.RandomGenerator;

/** Takes the place of the JDK's class in the script; it knows the simulator's generator only. */
public final class RandomGeneratorFactory<T extends RandomGenerator> {
  private RandomGeneratorFactory() {}

  public static <T extends RandomGenerator> RandomGeneratorFactory<T> of(String name) {
    if (!name.equals("L64X128MixRandom")) throw new IllegalArgumentException(name);
    return new RandomGeneratorFactory<>();
  }

  @SuppressWarnings("unchecked") // as in the JDK: the caller knows what it asked for
  public T create(long seed) {
    return (T) new L64X128MixRandom(seed);
  }
}
