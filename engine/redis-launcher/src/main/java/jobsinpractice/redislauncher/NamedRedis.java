package jobsinpractice.redislauncher;

import java.io.IOException;
import java.util.List;
import jobsinpractice.redisurl.RedisUrl;

/**
 * A Redis that a setting such as {@code REDIS_URL} names.
 *
 * @param url the address for the engine, as it is set
 * @param direct the same without Sentinel: the primary of this moment
 */
record NamedRedis(RedisUrl url, RedisUrl direct) {
  /** Reads an address and asks Sentinel, if it names one; throws {@link RedisMissing}. */
  static NamedRedis read(String setting, String text) {
    RedisUrl url = parse(setting, text);
    return new NamedRedis(url, url.behindSentinel() ? primary(setting, url) : url);
  }

  private static RedisUrl parse(String setting, String text) {
    try {
      return RedisUrl.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RedisMissing(
          setting + " is not a valid Redis address.",
          "Write it as redis://user:password@host:6379/0 (rediss:// for TLS,"
              + " redis+sentinel://host:26379/master for Sentinel), or unset it.");
    }
  }

  private static RedisUrl primary(String setting, RedisUrl url) {
    String trouble = "does not know the name " + url.master();
    for (RedisUrl.Server sentinel : url.servers()) {
      // The login is for Redis. The engine's client also asks Sentinel without it.
      RedisUrl address = RedisUrl.local(0, "").primaryAt(sentinel);
      try (RedisProbe probe = RedisProbe.open(address, ExternalRedis.PATIENCE)) {
        Object primary = probe.call("SENTINEL", "get-master-addr-by-name", url.master());
        if (primary instanceof List<?> parts && parts.size() == 2) {
          int port = Integer.parseInt(String.valueOf(parts.get(1)));
          return url.primaryAt(new RedisUrl.Server(String.valueOf(parts.get(0)), port));
        }
      } catch (IOException e) {
        trouble = "cannot be asked: " + e.getMessage();
      }
    }
    throw new RedisMissing(
        "The Sentinel at " + url + " " + trouble + ".",
        "Start it, correct " + setting + ", or unset it; the course then runs its own Redis.");
  }
}
