package jobsinpractice.engine;

/**
 * A payload that is not a job: not JSON, or without a class or a list of arguments. Any program can
 * write to a queue, so code that reads payloads decides what it does with such a one.
 *
 * @see Job#parse
 */
public final class MalformedPayload extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedPayload(String reason) {
    super(reason);
  }
}
