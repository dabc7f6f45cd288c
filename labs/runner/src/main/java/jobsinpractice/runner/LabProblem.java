package jobsinpractice.runner;

/** A lab's files are not as they must be; the message says which file and what to do. */
public final class LabProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LabProblem(String message) {
    super(message);
  }
}
