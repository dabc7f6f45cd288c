package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Looks at a Redis before work starts: each thing that will hurt later is one line with its fix.
 */
final class BootCheck {
  private static final int PINGS = 5;
  private static final long SLOW_MICROS = 10_000;

  private BootCheck() {}

  /** Warnings about this Redis; none when all is well. */
  static List<String> warnings(Redis redis) {
    List<String> warnings = new ArrayList<>();
    try {
      settings(redis, warnings);
    } catch (RedisUnavailable e) {
      if (e.kind() != RedisUnavailable.Kind.REFUSED) throw e;
      warnings.add("Version and maxmemory-policy are not checked. " + e.getMessage());
    }
    long roundTrip = roundTripMicros(redis);
    if (roundTrip > SLOW_MICROS) {
      warnings.add(
          "A round trip to Redis takes "
              + roundTrip / 1000
              + " ms; under 1 ms is usual. Bring worker and Redis into one zone, or see what blocks it.");
    }
    return warnings;
  }

  private static void settings(Redis redis, List<String> warnings) {
    String version = info(redis, "server").getProperty("redis_version", "0");
    if (older(version, 6, 2)) {
      warnings.add(
          "Redis " + version + " is too old: scripts need 6.2. Upgrade it, or use Valkey.");
    }
    String policy = info(redis, "memory").getProperty("maxmemory_policy", "noeviction");
    if (!policy.equals("noeviction")) {
      warnings.add(
          "maxmemory-policy is "
              + policy
              + ": a full Redis will drop jobs. Fix: redis-cli CONFIG SET maxmemory-policy noeviction");
    }
  }

  private static boolean older(String version, int major, int minor) {
    int[] parts =
        Arrays.stream((version + ".0.0").split("\\.")).mapToInt(BootCheck::number).toArray();
    return parts[0] < major || parts[0] == major && parts[1] < minor;
  }

  private static int number(String text) {
    String digits = text.replaceAll("\\D.*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** The median: one slow answer is noise. */
  private static long roundTripMicros(Redis redis) {
    long[] micros = new long[PINGS];
    for (int i = 0; i < PINGS; i++) {
      long before = System.nanoTime();
      redis.call(jedis -> jedis.ping());
      micros[i] = (System.nanoTime() - before) / 1_000;
    }
    Arrays.sort(micros);
    return micros[PINGS / 2];
  }

  private static Properties info(Redis redis, String section) {
    Properties values = new Properties();
    for (String line : redis.call(jedis -> jedis.info(section)).split("\r?\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) values.put(line.substring(0, colon), line.substring(colon + 1));
    }
    return values;
  }
}
