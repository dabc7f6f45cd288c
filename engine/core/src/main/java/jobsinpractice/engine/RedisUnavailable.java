package jobsinpractice.engine;

/**
 * Redis cannot be reached, or refuses us. The message is one line that names the fix; no password.
 */
public final class RedisUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
