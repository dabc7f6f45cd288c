package jobsinpractice.springboot;

import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;

/** The application cannot start: one line that names the reason, and one that names the fix. */
final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String action;

  StartFailure(String message, String action) {
    this(message, action, null);
  }

  StartFailure(String message, String action, Throwable cause) {
    super(message, cause);
    this.action = action;
  }

  String action() {
    return action;
  }

  /** Connects, or explains why not. The reason never holds the password. */
  static Redis connect(String url) {
    try {
      return Redis.connect(url);
    } catch (RedisUnavailable e) {
      throw new StartFailure(
          e.getMessage(), "Start that Redis, or set jobs.redis.url (or REDIS_URL) to yours.", e);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "jobs.redis.url: " + e.getMessage(), "Correct jobs.redis.url (or REDIS_URL).");
    } catch (IllegalStateException e) {
      throw new StartFailure(
          e.getMessage(), "Set the property jedis.version in your build, and build again.", e);
    }
  }
}
