package jobsinpractice.redislauncher;

/**
 * There is no Redis to work with: one line that says what is wrong, one line that names the fix.
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

  /** What is wrong, one line. */
  public String problem() {
    return problem;
  }

  /** What to do about it, one line. */
  public String fix() {
    return fix;
  }
}
