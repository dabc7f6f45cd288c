package jobsinpractice.figures.jdk.java.util;

import jobsinpractice.figures.Word;
import jobsinpractice.figures.WordGenerator;

/**
 * Takes the place of the JDK's class in the script, with the same numbers for the same seed. What
 * the simulator does not use is missing.
 */
public final class SplittableRandom implements WordGenerator {
  private final Word state;
  private final Word result = new Word(0);

  public SplittableRandom(long seed) {
    state = new Word(seed);
  }

  @Override
  public Word nextWord() {
    state.add(0x9e3779b9, 0x7f4a7c15);
    result.set(state);
    result.mix();
    return result;
  }
}
