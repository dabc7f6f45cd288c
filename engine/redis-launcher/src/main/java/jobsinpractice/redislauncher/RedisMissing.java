package jobsinpractice.redislauncher;

/**
 * Reports that the kit has no usable Redis: one line for the problem, one line for the fix.
 *
 * <p>The message is meant for a person at a terminal. It carries no stack trace and never a
 * password.
 */
public final class RedisMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String fix;

  public RedisMissing(String problem, String fix) {
    super(problem + "\n" + fix, null, false, false);
    this.problem = problem;
    this.fix = fix;
  }

  /** Returns the problem, in one line. */
  public String problem() {
    return problem;
  }

  /** Returns the fix, in one line. */
  public String fix() {
    return fix;
  }
}
