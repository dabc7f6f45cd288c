package jobsinpractice.lab13;

import java.time.Duration;
import java.util.Set;
import jobsinpractice.testkit.TestBench;

/** What the learner's limit leaves in the Redis of a test. */
final class PartnerKeys {
  private PartnerKeys() {}

  static boolean isEmpty(TestBench bench) {
    return bench.redis().<Long>call(jedis -> jedis.dbSize()) == 0;
  }

  /** Returns how many changes this Redis has made to its data. */
  static long changes(TestBench bench) {
    String info = bench.redis().call(jedis -> jedis.info("persistence"));
    return info.lines()
        .filter(line -> line.startsWith("rdb_changes_since_last_save:"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .sum();
  }

  static boolean withoutLife(TestBench bench) {
    return keys(bench).stream()
        .anyMatch(key -> bench.redis().<Long>call(jedis -> jedis.ttl(key)) == -1);
  }

  /** Returns the longest time to live of a key after five calls at once, with a limit of one. */
  static long secondsToLive(TestBench bench, Duration period) {
    bench.redis().call(jedis -> jedis.flushDB());
    PartnerCalls slow = new PartnerCalls(bench.redis(), 1, period);
    for (int call = 0; call < 5; call++) slow.at(0).turn("p17", "call-" + call);
    return keys(bench).stream()
        .mapToLong(key -> bench.redis().<Long>call(jedis -> jedis.ttl(key)))
        .max()
        .orElse(-1);
  }

  static Set<String> keys(TestBench bench) {
    return bench.redis().call(jedis -> jedis.keys("*"));
  }
}
