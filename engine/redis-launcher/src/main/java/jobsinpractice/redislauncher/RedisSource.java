package jobsinpractice.redislauncher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The Redis that a fleet works on: the one that {@code REDIS_URL} names, else the kit's own under
 * {@code .lab/}.
 *
 * <ul>
 *   <li>{@code REDIS_URL}: redis:// or rediss://, checked before it is used, never printed with its
 *       password.
 *   <li>{@code LAB_REDIS_SHARED=yes}: work in it although it holds keys that the kit did not make.
 *   <li>{@code LAB_REDIS_PORT}: the port for the kit's own, instead of a free one.
 * </ul>
 *
 * The kit's own has a password, in {@code .lab/redis/secret}, and its users may not do what reaches
 * beyond its data ({@code Redaction}).
 *
 * <p>Open it in each process of the fleet and close it last, when the work is done: the last one
 * out stops the kit's own. There is no shutdown hook for that on purpose; it would pull Redis from
 * under a worker that is still finishing.
 */
public final class RedisSource implements AutoCloseable {
  private final RedisUrl url;
  private final RedisUrl monitor;
  private final String description;
  private final OwnRedis shared; // null when REDIS_URL named it

  private RedisSource(RedisUrl url, RedisUrl monitor, String description, OwnRedis shared) {
    this.url = url;
    this.monitor = monitor;
    this.description = description;
    this.shared = shared;
  }

  /** Finds, joins or starts it; throws {@link RedisMissing}. */
  public static RedisSource open() {
    return open(System.getenv(), folder());
  }

  static RedisSource open(Map<String, String> environment, Path lab) {
    String named = environment.getOrDefault("REDIS_URL", "");
    return named.isBlank()
        ? own(lab, port(environment.getOrDefault("LAB_REDIS_PORT", "")))
        : guest(named, environment.getOrDefault("LAB_REDIS_SHARED", ""));
  }

  private static RedisSource guest(String named, String answer) {
    RedisUrl url = RedisUrl.parse("REDIS_URL", named);
    RedisVersion version =
        new ExternalRedis(url, "REDIS_URL").enter(answer.equalsIgnoreCase("yes"));
    return new RedisSource(url, url, version + " at " + url + " (REDIS_URL)", null);
  }

  private static RedisSource own(Path lab, Integer port) {
    OwnRedis shared = new OwnRedis(lab, port);
    return joined(shared, shared.join());
  }

  private static RedisSource joined(OwnRedis shared, OwnRedis.Running running) {
    return new RedisSource(
        shared.url(running), shared.monitorUrl(running), running.describe(), shared);
  }

  private static Integer port(String text) {
    if (text.isBlank()) {
      return null;
    }
    if (!text.strip().matches("[1-9]\\d{0,4}") || Integer.parseInt(text.strip()) > 65535) {
      throw new RedisMissing(
          "LAB_REDIS_PORT=" + text + " is not a port.", "Use 1024 to 65535, or unset it.");
    }
    return Integer.valueOf(text.strip());
  }

  /**
   * The kit's folder for what it keeps, {@code .lab}: beside {@code mvnw}, or {@code -Dlab.folder}.
   */
  public static Path folder() {
    String given = System.getProperty("lab.folder");
    if (given != null) {
      return Path.of(given).toAbsolutePath();
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw")) && Files.isDirectory(at.resolve("engine"))) {
        return at.resolve(".lab");
      }
    }
    return here.resolve(".lab");
  }

  /**
   * For the program that connects; holds a password. Hand it on by environment, never as an
   * argument: other users of the machine can read those.
   */
  public String url() {
    return url.text();
  }

  /** The address and the login of the kit's own Redis for {@code MONITOR}. */
  public RedisUrl monitor() {
    return monitor;
  }

  /** The same as {@link #url()}, in its parts; its text form hides the password. */
  public RedisUrl address() {
    return url;
  }

  /** The address for people, its password hidden. */
  public String maskedUrl() {
    return url.toString();
  }

  /** One line for people: {@code redis-server 7.0.15 from the PATH, port 41234}. */
  public String describe() {
    return description;
  }

  /** Whether it is the kit's own, rather than the one that {@code REDIS_URL} names. */
  public boolean own() {
    return shared != null;
  }

  /**
   * Starts the kit's own again, on the same port with its data, if it has died; returns whether it
   * had to.
   */
  public boolean revive() {
    return shared != null && shared.revive();
  }

  /** Leaves it; the last one out stops the kit's own. */
  @Override
  public void close() {
    if (shared != null) {
      shared.leave();
    }
  }

  /** The kit's own Redis, joined if it runs now; empty when it does not. */
  public static Optional<RedisSource> joinRunning() {
    return joinRunning(folder());
  }

  static Optional<RedisSource> joinRunning(Path lab) {
    OwnRedis shared = new OwnRedis(lab, null);
    return shared.joinRunning().map(running -> joined(shared, running));
  }

  /** The kit's own Redis, if it still runs although nobody uses it (its users were killed). */
  public static Optional<String> leftover() {
    return new OwnRedis(folder(), null).leftover().map(OwnRedis.Running::describe);
  }

  /** Stops what {@link #leftover()} names. */
  public static boolean stopLeftover() {
    return new OwnRedis(folder(), null).stopLeftover();
  }
}
