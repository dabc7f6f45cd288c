package jobsinpractice.tool;

/** A problem that stops a command, with its fix, as one line each for the learner. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fix;

  UserError(String problem, String fix) {
    super(problem);
    this.fix = fix;
  }

  String fix() {
    return fix;
  }
}
