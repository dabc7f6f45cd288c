package jobsinpractice.engine;

/** A payload that is not a job: not JSON, or without a class or a list of arguments. */
public final class MalformedPayload extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedPayload(String reason) {
    super(reason);
  }
}
