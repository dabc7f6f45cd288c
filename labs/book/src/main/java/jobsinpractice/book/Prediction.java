package jobsinpractice.book;

/**
 * A reader's answer to one question that asks for a prediction.
 *
 * @param question the question's id
 * @param answer the reader's words; "" if they skipped it
 * @param verdict what the reader says about their answer
 */
public record Prediction(String question, String answer, Verdict verdict) {
  /** The reader compares the answers; a program cannot. */
  public enum Verdict {
    OPEN,
    RIGHT,
    WRONG
  }
}
