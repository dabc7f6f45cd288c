package jobsinpractice.database;

/** There is no PostgreSQL on this machine, and the message names what was tried. */
public final class PostgresMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  PostgresMissing(String message) {
    super(message);
  }

  PostgresMissing(String message, Throwable cause) {
    super(message, cause);
  }
}
