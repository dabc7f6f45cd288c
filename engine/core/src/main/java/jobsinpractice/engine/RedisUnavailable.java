package jobsinpractice.engine;

/**
 * Redis cannot be reached, or refuses us. The message is one line that names the fix; no password.
 */
public final class RedisUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What goes on without a change to Redis, and what does not. */
  enum Kind {
    /** It does not answer now: trying again helps. */
    AWAY,
    /** It refuses the login: trying again helps only when the login is changed back. */
    LOGIN,
    /** It answers, and refuses writes. */
    WRITES,
    /** It refuses this command, and will until its configuration is changed. */
    REFUSED
  }

  private final Kind kind;

  RedisUnavailable(String message, Throwable cause) {
    this(message, cause, Kind.AWAY);
  }

  RedisUnavailable(String message, Throwable cause, Kind kind) {
    super(message, cause);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
