package jobsinpractice.redislauncher;

import java.util.List;
import java.util.Locale;

/** The three ways to run a Redis; {@code -Dkit.redis=local|embedded|container} forces one. */
public enum RedisKind {
  /** The {@code redis-server} (or {@code valkey-server}) on the PATH. */
  LOCAL,
  /** The executable inside the embedded-redis jar. */
  EMBEDDED,
  /** A container, with Testcontainers; the image is {@code -Dkit.redis.image}. */
  CONTAINER;

  /** The order for labs: the fastest first. */
  static final List<RedisKind> QUICK_FIRST = List.of(LOCAL, EMBEDDED, CONTAINER);

  /** The order for the engine's own tests: the pinned version first. */
  static final List<RedisKind> PINNED_FIRST = List.of(CONTAINER, LOCAL, EMBEDDED);

  /** Returns this order, unless {@code -Dkit.redis} forces one way. */
  static List<RedisKind> orElseForced(List<RedisKind> order) {
    String forced = System.getProperty("kit.redis", "").strip();
    if (forced.isEmpty()) {
      return order;
    }
    for (RedisKind kind : values()) {
      if (kind.name().equalsIgnoreCase(forced)) {
        return List.of(kind);
      }
    }
    throw new RedisMissing(
        "-Dkit.redis=" + forced + " is unknown.",
        "Use -Dkit.redis=local, embedded or container, or leave it out.");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
