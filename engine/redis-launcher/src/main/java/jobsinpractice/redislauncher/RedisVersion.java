package jobsinpractice.redislauncher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's product and version, for example {@code redis 7.0.15} or {@code valkey 8.0.1}.
 *
 * @param compatible the Redis version whose commands it has: 7.2 for Valkey 8
 */
record RedisVersion(String product, String own, String compatible) {
  /** LMOVE, and GET with EX, came with 6.2, and the engine's scripts need them. */
  static final String OLDEST = "6.2";

  private static final Pattern BANNER =
      Pattern.compile("(Redis|Valkey) server v=(\\d+(?:\\.\\d+)*)");

  /** Reads the output of {@code redis-server --version}; returns null for any other output. */
  static RedisVersion ofBanner(String banner) {
    Matcher m = BANNER.matcher(banner);
    if (!m.find()) {
      return null;
    }
    boolean valkey = m.group(1).equals("Valkey"); // Every Valkey has the commands of Redis 7.2.
    return new RedisVersion(
        m.group(1).toLowerCase(java.util.Locale.ROOT), m.group(2), valkey ? "7.2.4" : m.group(2));
  }

  /** Reads the reply of {@code INFO server}; returns null if it has no version. */
  static RedisVersion ofInfo(String info) {
    String compatible = field(info, "redis_version");
    String valkey = field(info, "valkey_version");
    if (compatible == null) {
      return null;
    }
    return valkey == null
        ? new RedisVersion("redis", compatible, compatible)
        : new RedisVersion("valkey", valkey, compatible);
  }

  static String field(String info, String name) {
    Matcher m = Pattern.compile("(?m)^" + Pattern.quote(name) + ":(.*?)\\r?$").matcher(info);
    return m.find() ? m.group(1) : null;
  }

  boolean tooOld() {
    String[] parts = compatible.split("\\.");
    int major = Integer.parseInt(parts[0]);
    int minor = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
    return major < 6 || (major == 6 && minor < 2);
  }

  @Override
  public String toString() {
    return (product.equals("valkey") ? "Valkey " : "Redis ") + own;
  }
}
