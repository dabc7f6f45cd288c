package jobsinpractice.runner;

/** A problem in a lab's files; the message names the file and the fix. */
public final class LabProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LabProblem(String message) {
    super(message);
  }
}
