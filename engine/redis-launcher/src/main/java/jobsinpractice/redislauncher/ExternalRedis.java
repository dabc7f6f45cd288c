package jobsinpractice.redislauncher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The kit as a guest in a Redis that somebody else runs ({@code REDIS_URL}).
 *
 * <ol>
 *   <li>checks that it can be worked with, and says in two lines what stands in the way;
 *   <li>looks for keys that the kit did not make: with any of them there, it is used only with the
 *       learner's word.
 * </ol>
 *
 * In an empty database it leaves one key, {@value #MARK}, as a sign that what follows is the kit's.
 */
final class ExternalRedis {
  static final String MARK = "jobs-in-practice";

  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int NAMES = 3;
  private static final int LOOK_AT = 20_000;

  // The wire format's keys, and those that labs make. Without the mark they may be a real
  // Sidekiq's.
  private static final Pattern OURS =
      Pattern.compile(
          "jobs-in-practice.*|lab\\d*:.*|queues|queue:.*|schedule|retry|dead|processes|stat:.*|paused"
              + "|inflight(:.*)?|recovery|settled:.*|cursor:.*|it-.*|recovered:.*|periodic(:.*)?|[jh]\\|.+:\\d+"
              + "|.+:\\d+:[0-9a-f]{12}(:.*|-.*)?");

  private static final Pattern NONE = Pattern.compile("(?!)");

  private final RedisUrl url;
  private final String name;

  /** {@code name} is where the address came from, for the messages. */
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
        // Lost with a crash right after it: the next run asks about our own keys, and takes none of
        // anybody's.
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
      throw new RedisProbe.NotRedis("it does not say its version");
    }
    if (version.tooOld()) {
      throw new RedisMissing(
          "The Redis at "
              + url
              + " is "
              + version.own()
              + "; the kit needs "
              + RedisVersion.OLDEST
              + " or newer.",
          "Set " + name + " to a newer one, or unset it: the kit then runs a Redis of its own.");
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
              + " that the kit did not make: "
              + list(names, foreign)
              + ".",
          "Set LAB_REDIS_SHARED=yes to work in it all the same, or unset "
              + name
              + ": the kit then runs a Redis of its own.");
    }
  }

  // Looks at a bounded number of keys: the Redis is somebody's, and may be large.
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
