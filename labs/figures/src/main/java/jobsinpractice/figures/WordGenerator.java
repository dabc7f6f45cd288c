package jobsinpractice.figures;

import java.util.random.RandomGenerator;

/** A source of random numbers that gives them as a {@link Word}. */
public interface WordGenerator extends RandomGenerator {
  /** Returns the next 64 bits. They are valid until the next call. */
  Word nextWord();

  @Override
  default long nextLong() {
    return nextWord().value();
  }
}
