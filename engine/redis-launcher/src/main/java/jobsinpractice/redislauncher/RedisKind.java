package jobsinpractice.redislauncher;

import java.util.List;
import java.util.Locale;

/**
 * The three ways to a Redis of our own; {@code -Dkit.redis=local|embedded|container} forces one.
 */
public enum RedisKind {
  /** The {@code redis-server} (or {@code valkey-server}) on the PATH. */
  LOCAL,
  /** The executable inside the embedded-redis jar. */
  EMBEDDED,
  /** A container, by Testcontainers; the image is {@code -Dkit.redis.image}. */
  CONTAINER;

  /** What a learner's loop takes: the quickest first. */
  static final List<RedisKind> QUICK_FIRST = List.of(LOCAL, EMBEDDED, CONTAINER);

  /** What the engine's own tests take: the pinned version first. */
  static final List<RedisKind> PINNED_FIRST = List.of(CONTAINER, LOCAL, EMBEDDED);

  /** The order given, unless {@code -Dkit.redis} forces one way. */
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
        "-Dkit.redis=" + forced + " is none of the ways to a Redis.",
        "Use -Dkit.redis=local, embedded or container, or leave it out.");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
