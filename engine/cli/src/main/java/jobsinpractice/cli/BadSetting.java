package jobsinpractice.cli;

/** A flag or a line of the config file that cannot be used. The message names the fix. */
public final class BadSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadSetting(String message) {
    super(message);
  }
}
