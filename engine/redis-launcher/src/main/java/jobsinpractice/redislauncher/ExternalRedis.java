package jobsinpractice.redislauncher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jobsinpractice.redisurl.RedisUrl;

/**
 * A Redis that the learner provides ({@code REDIS_URL}).
 *
 * <ol>
 *   <li>checks that the kit can use it, and reports a problem and its fix in two lines;
 *   <li>looks for keys that the course did not create: if there are any, the kit uses this Redis
 *       only with the learner's consent.
 * </ol>
 *
 * In an empty database it sets one key, {@value #MARK}, to mark the keys created later as the
 * kit's.
 */
final class ExternalRedis {
  static final String MARK = "jobs-in-practice";

  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int NAMES = 3;
  private static final int LOOK_AT = 20_000;

  // The keys of the wire format and of the labs. Without the mark they may belong to a real
  // Sidekiq.
  private static final Pattern OURS =
      Pattern.compile(
          "jobs-in-practice.*|lab\\d*:.*|queues|queue:.*|schedule|retry|dead|processes|stat:.*|paused"
              + "|inflight(:.*)?|recovery|settled:.*|cursor:.*|it-.*|recovered:.*|periodic(:.*)?|batch(:.*)?|unique:.*"
              + "|[jh]\\|.+:\\d+|.+:\\d+:[0-9a-f]{12}(:.*|-.*)?");

  private static final Pattern NONE = Pattern.compile("(?!)");

  private final RedisUrl url;
  private final String name;

  /** {@code name} is the setting that holds the address, for messages. */
  ExternalRedis(RedisUrl url, String name) {
    this.url = url;
    this.name = name;
  }

  /** Returns the version, or throws {@link RedisMissing}. */
  RedisVersion enter(boolean sharedOnPurpose) {
    try (RedisProbe probe = RedisProbe.open(url, PATIENCE)) {
      logIn(probe);
      RedisVersion version = version(probe);
      if (url.database() != 0) {
        probe.call("SELECT", Integer.toString(url.database()));
      }
      long keys = (Long) probe.call("DBSIZE");
      if (keys == 0) {
        // If a crash loses it, the next run asks about the kit's own keys, and touches no other
        // keys.
        probe.call("SET", MARK, "made by the kit");
      } else if (!sharedOnPurpose) {
        refuseForeignKeys(probe, keys);
      }
      return version;
    } catch (IOException e) {
      throw new ExternalRedisProblem(url, name).explained(e);
    }
  }

  private void logIn(RedisProbe probe) throws IOException {
    if (url.password().isEmpty()) {
      return;
    }
    if (url.user().isEmpty()) {
      probe.call("AUTH", url.password());
    } else {
      probe.call("AUTH", url.user(), url.password());
    }
  }

  private RedisVersion version(RedisProbe probe) throws IOException {
    RedisVersion version = RedisVersion.ofInfo(probe.text("INFO", "server"));
    if (version == null) {
      throw new RedisProbe.NotRedis("it does not report its version");
    }
    if (version.tooOld()) {
      throw new RedisMissing(
          "The Redis at "
              + url
              + " is "
              + version.own()
              + "; the course needs "
              + RedisVersion.OLDEST
              + " or newer.",
          "Set " + name + " to a newer Redis, or unset it; the course then runs its own.");
    }
    return version;
  }

  private void refuseForeignKeys(RedisProbe probe, long keys) throws IOException {
    boolean marked = Long.valueOf(1).equals(probe.call("EXISTS", MARK));
    List<String> names = new ArrayList<>();
    long foreign = marked ? foreign(probe, OURS, LOOK_AT, names) : keys;
    if (!marked) {
      foreign(probe, NONE, NAMES, names);
    }
    if (foreign > 0) {
      throw new RedisMissing(
          "The Redis at "
              + url
              + " holds "
              + count(foreign)
              + " that the course did not create: "
              + list(names, foreign)
              + ".",
          "Set LAB_REDIS_SHARED=yes to use this Redis with its keys, or unset "
              + name
              + "; the course then runs its own Redis.");
    }
  }

  // Looks at a limited number of keys, because this Redis may be large.
  private static long foreign(RedisProbe probe, Pattern ours, int lookAt, List<String> names)
      throws IOException {
    long found = 0;
    long seen = 0;
    String cursor = "0";
    do {
      List<?> reply = (List<?>) probe.call("SCAN", cursor, "COUNT", "500");
      cursor = String.valueOf(reply.get(0));
      for (Object key : (List<?>) reply.get(1)) {
        seen++;
        if (!ours.matcher(String.valueOf(key)).matches()) {
          found++;
          if (names.size() < NAMES) {
            names.add(String.valueOf(key));
          }
        }
      }
    } while (!cursor.equals("0") && seen < lookAt);
    return found;
  }

  private static String count(long keys) {
    return keys == 1 ? "1 key" : String.format(java.util.Locale.ROOT, "%,d keys", keys);
  }

  private static String list(List<String> names, long all) {
    List<String> shown = new ArrayList<>();
    for (String key : names) {
      String plain = key.replaceAll("\\p{Cntrl}", "?");
      shown.add(plain.length() > 40 ? plain.substring(0, 40) + "…" : plain);
    }
    return String.join(", ", shown) + (all > names.size() ? ", …" : "");
  }
}
