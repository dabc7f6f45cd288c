package jobsinpractice.engine.chaos;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Redis without a faulty network and without the engine, for what looks on and what meddles. */
final class Direct implements AutoCloseable {
  /** The classes of jobs whose attempts succeed. */
  static final Set<String> SUCCEED = Set.of("Row", "Slow", "Fat", "Good");

  /** For each payload: the number of one of our jobs, or a digest; and its class. */
  private static final String NUMBERS =
      """
      local found = {}
      for _, payload in ipairs(redis.call('LRANGE', KEYS[1], 0, 4999)) do
        local ours = string.find(payload, '"outsider":true', 1, true)
        found[#found + 1] = ours and string.match(payload, '"args":%[(%d+)') or redis.sha1hex(payload)
        found[#found + 1] = string.match(payload, '"class":"(%w+)"') or ''
      end
      return found
      """;

  private final RedisClient jedis;

  /** A claim in an in-flight list. */
  record Flight(String number, String type) {}

  Direct(String url) {
    URI uri = URI.create(url);
    jedis =
        RedisClient.builder()
            .hostAndPort(uri.getHost(), uri.getPort())
            .clientConfig(
                DefaultJedisClientConfig.builder()
                    .password(uri.getUserInfo().split(":", 2)[1])
                    .timeoutMillis(60_000)
                    .build())
            .build();
  }

  /** Tries again while Redis is away. */
  <T> T call(Function<RedisClient, T> command) {
    long until = System.nanoTime() + 60_000_000_000L;
    while (true) {
      try {
        return command.apply(jedis);
      } catch (redis.clients.jedis.exceptions.JedisDataException e) {
        if (!String.valueOf(e.getMessage()).startsWith("LOADING")) throw e;
      } catch (JedisException e) {
        if (System.nanoTime() - until > 0) throw e;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted while Redis is away", e);
      }
    }
  }

  @SuppressWarnings("unchecked") // the script's contract
  List<Flight> inFlight(String key) {
    List<Flight> flights = new ArrayList<>();
    List<String> found =
        (List<String>) call(any -> any.eval(NUMBERS, List.of(key), List.<String>of()));
    for (int i = 0; i < found.size(); i += 2) {
      flights.add(new Flight(found.get(i), found.get(i + 1)));
    }
    return flights;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    jedis.close();
  }
}
