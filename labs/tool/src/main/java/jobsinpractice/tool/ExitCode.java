package jobsinpractice.tool;

/** What a command returns to the shell. */
final class ExitCode {
  static final int DONE = 0;

  /** A red lab, or a broken machine. */
  static final int FAILED = 1;

  /** A command line that cannot be read. */
  static final int USAGE = 2;

  private ExitCode() {}
}
