package jobsinpractice.tool;

/** Why a command cannot go on, for a person: what is wrong, and the fix, a line each. */
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
