package jobsinpractice.redislauncher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.redisurl.RedisUrl;

/**
 * The Redis of a fleet: the Redis in {@code REDIS_URL} if it is set, else the kit's own under
 * {@code .lab/}.
 *
 * <ul>
 *   <li>{@code REDIS_URL}: redis://, rediss://, or redis+sentinel://, checked before use, and never
 *       printed with its password.
 *   <li>{@code LAB_REDIS_SHARED=yes}: use it although it holds keys that the kit did not create.
 *   <li>{@code LAB_REDIS_PORT}: the port of the kit's own Redis, instead of a free one.
 * </ul>
 *
 * The kit's own Redis has a password, in {@code .lab/redis/secret}, and its users have no
 * permissions beyond its data ({@code Secrets}).
 *
 * <p>Open it in each process of the fleet and close it last, when the jobs are done: the last
 * process to close it stops the kit's own Redis. It has no shutdown hook on purpose, because a hook
 * would stop Redis while a worker is still finishing jobs.
 */
public final class RedisSource implements AutoCloseable {
  private final NamedRedis redis;
  private final RedisUrl monitor;
  private final String description;
  private final OwnRedis shared; // null if REDIS_URL is set

  private RedisSource(NamedRedis redis, RedisUrl monitor, String description, OwnRedis shared) {
    this.redis = redis;
    this.monitor = monitor;
    this.description = description;
    this.shared = shared;
  }

  /** Finds, joins, or starts it; throws {@link RedisMissing}. */
  public static RedisSource open() {
    return open(System.getenv(), folder());
  }

  static RedisSource open(Map<String, String> environment, Path lab) {
    String named = environment.getOrDefault("REDIS_URL", "");
    return named.isBlank()
        ? own(lab, port(environment.getOrDefault("LAB_REDIS_PORT", "")))
        : guest(named, environment.getOrDefault("LAB_REDIS_SHARED", ""));
  }

  /**
   * Opens it for a look. A Redis of the kit's own that runs although no process uses it goes on
   * running when this is closed.
   */
  public static RedisSource look() {
    return look(System.getenv(), folder());
  }

  static RedisSource look(Map<String, String> environment, Path lab) {
    if (environment.getOrDefault("REDIS_URL", "").isBlank()) {
      OwnRedis shared = new OwnRedis(lab, null);
      Optional<OwnRedis.Running> unused = shared.leftover();
      if (unused.isPresent()) {
        return joined(shared, unused.get());
      }
    }
    return open(environment, lab);
  }

  private static RedisSource guest(String named, String answer) {
    NamedRedis redis = NamedRedis.read("REDIS_URL", named);
    RedisVersion version =
        new ExternalRedis(redis.direct(), "REDIS_URL").enter(answer.equalsIgnoreCase("yes"));
    return new RedisSource(
        redis, redis.direct(), version + " at " + redis.url() + " (REDIS_URL)", null);
  }

  private static RedisSource own(Path lab, Integer port) {
    OwnRedis shared = new OwnRedis(lab, port);
    return joined(shared, shared.join());
  }

  private static RedisSource joined(OwnRedis shared, OwnRedis.Running running) {
    RedisUrl url = shared.url(running);
    return new RedisSource(
        new NamedRedis(url, url), shared.monitorUrl(running), running.describe(), shared);
  }

  private static Integer port(String text) {
    if (text.isBlank()) {
      return null;
    }
    if (!text.strip().matches("[1-9]\\d{0,4}") || Integer.parseInt(text.strip()) > 65535) {
      throw new RedisMissing(
          "LAB_REDIS_PORT=" + text + " is not a port.",
          "Use a number from 1024 to 65535, or unset it.");
    }
    return Integer.valueOf(text.strip());
  }

  /**
   * Returns the folder of the kit's files: {@code .lab} next to {@code mvnw}, or {@code
   * -Dlab.folder}.
   */
  public static Path folder() {
    return PrivateFolder.ofKit();
  }

  /**
   * Returns the address for a client, with the password. Pass it on in the environment, never as an
   * argument, because other users of the machine can read arguments.
   */
  public String url() {
    return redis.url().text();
  }

  /** Returns the address and the login of the kit's own Redis for {@code MONITOR}. */
  public RedisUrl monitor() {
    return monitor;
  }

  /**
   * Returns the address of one server, for a client that does not know Sentinel; the text form
   * hides the password.
   */
  public RedisUrl address() {
    return redis.direct();
  }

  /**
   * Returns the address of the server that {@code REDIS_URL} names; throws {@link RedisMissing}.
   */
  public static RedisUrl named(String url) {
    return NamedRedis.read("REDIS_URL", url).direct();
  }

  /** Returns the address for messages, with its password hidden. */
  public String maskedUrl() {
    return redis.url().toString();
  }

  /** Returns one line for messages: {@code redis-server 7.0.15 from the PATH, port 41234}. */
  public String describe() {
    return description;
  }

  /** Returns whether it is the kit's own, and not from {@code REDIS_URL}. */
  public boolean own() {
    return shared != null;
  }

  /**
   * Starts the kit's own Redis again, on the same port with its data, if it has died; returns
   * whether it did.
   */
  public boolean revive() {
    return shared != null && shared.revive();
  }

  /** Leaves it; the last process to leave stops the kit's own Redis. */
  @Override
  public void close() {
    if (shared != null) {
      shared.leave();
    }
  }

  /** Joins the kit's own Redis; returns empty if it is not running. */
  public static Optional<RedisSource> joinRunning() {
    return joinRunning(folder());
  }

  static Optional<RedisSource> joinRunning(Path lab) {
    OwnRedis shared = new OwnRedis(lab, null);
    return shared.joinRunning().map(running -> joined(shared, running));
  }

  /** Returns the kit's own Redis, if it is still running although its users were killed. */
  public static Optional<String> leftover() {
    return new OwnRedis(folder(), null).leftover().map(OwnRedis.Running::describe);
  }

  /** Stops what {@link #leftover()} returns. */
  public static boolean stopLeftover() {
    return new OwnRedis(folder(), null).stopLeftover();
  }
}
