package jobsinpractice.lab13;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.TestBench;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/**
 * What Redis counted while a piece of code ran. The Redis of a test has no other client, so all of
 * it is that code's.
 */
record RedisCounts(Map<String, Long> calls, long reads, long sentBytes) {
  private static final Pattern COMMAND = Pattern.compile("cmdstat_([^:]+):calls=(\\d+)");
  private static final int REPLY_TO_RESET = "+OK\r\n".length();

  /** Code that may throw. */
  interface Code {
    void run() throws Exception;
  }

  static RedisCounts during(TestBench bench, Code code) throws Exception {
    try (Redis own = Redis.connect(bench.redisUrl())) {
      bench.redis().call(jedis -> jedis.ping()); // it is connected
      own.call(
          jedis ->
              jedis.executeCommand(new CommandArguments(Protocol.Command.CONFIG).add("RESETSTAT")));
      code.run();
      return read(own.call(jedis -> jedis.info("all")));
    }
  }

  private static RedisCounts read(String info) {
    Map<String, Long> calls = new TreeMap<>();
    COMMAND
        .matcher(info)
        .results()
        .forEach(found -> calls.put(found.group(1), Long.parseLong(found.group(2))));
    calls.remove("info");
    calls.remove("config|resetstat");
    calls.remove("config");
    return new RedisCounts(
        calls,
        number(info, "total_reads_processed") - 1,
        number(info, "total_net_output_bytes") - REPLY_TO_RESET);
  }

  private static long number(String info, String field) {
    return Pattern.compile("(?m)^" + field + ":(\\d+)")
        .matcher(info)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  /** How often these commands were called. */
  long of(String... commands) {
    return Stream.of(commands).mapToLong(name -> calls.getOrDefault(name, 0L)).sum();
  }

  long allCalls() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }
}
