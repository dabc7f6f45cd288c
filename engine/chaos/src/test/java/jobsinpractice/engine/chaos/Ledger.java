package jobsinpractice.engine.chaos;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;

/**
 * What really happened, in a Redis of its own that nothing disturbs. Written by the worker
 * processes through Jedis itself, so that a fault of the engine cannot forge it.
 */
final class Ledger implements AutoCloseable {
  private static final String STARTS = "starts";
  private static final String DONE = "done";

  private final RedisClient jedis;

  Ledger(String url) {
    jedis = RedisClient.create(url);
  }

  void launched(String launch, String identity) {
    call(any -> any.hset("launches", launch, identity));
  }

  /** The identity of a worker process, or null until it has one. */
  String identity(String launch) {
    return call(any -> any.hget("launches", launch));
  }

  void started(String identity, String number) {
    call(
        any -> {
          try (AbstractPipeline pipeline = any.pipelined()) {
            pipeline.hincrBy(STARTS, number, 1);
            pipeline.hset("running:" + identity, number, "");
            pipeline.rpush(key(number), line("started by " + identity));
            pipeline.sync();
          }
          return null;
        });
  }

  /**
   * @param attempt the attempts that failed before this one, or −1 if this one failed
   * @param handedBack the run might not be settled, and counts as running until the end
   */
  void ended(String identity, String number, int attempt, boolean handedBack) {
    call(
        any -> {
          try (AbstractPipeline pipeline = any.pipelined()) {
            if (attempt >= 0) pipeline.hset(DONE, number, Integer.toString(attempt));
            if (!handedBack) pipeline.hdel("running:" + identity, number);
            String end = (attempt >= 0 ? "performed" : "failed") + (handedBack ? ", quiet" : "");
            pipeline.rpush(key(number), line(end + ", by " + identity));
            pipeline.sync();
          }
          return null;
        });
  }

  /** What happened to a job, in order, with the second and the millisecond of each line. */
  List<String> history(String number) {
    return call(any -> any.lrange(key(number), 0, -1));
  }

  void note(Set<String> numbers, String what) {
    call(
        any -> {
          try (AbstractPipeline pipeline = any.pipelined()) {
            for (String number : numbers) pipeline.rpush(key(number), line(what));
            pipeline.sync();
          }
          return null;
        });
  }

  private static String key(String number) {
    return "history:" + number;
  }

  private static String line(String what) {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + what;
  }

  /** The jobs that threads of this worker run now. */
  Set<String> running(String identity) {
    return call(any -> any.hkeys("running:" + identity));
  }

  Map<String, String> starts() {
    return call(any -> any.hgetAll(STARTS));
  }

  /** Job number → failed attempts before the successful one. */
  Map<String, String> done() {
    return call(any -> any.hgetAll(DONE));
  }

  /** True for the first caller only. */
  boolean first(String what, String number) {
    return call(any -> any.hincrBy(what, number, 1)) == 1;
  }

  void report(String identity, Map<String, String> report) {
    call(any -> any.hset("report:" + identity, report));
  }

  Map<String, String> report(String identity) {
    return call(any -> any.hgetAll("report:" + identity));
  }

  void setClock(String identity, long offsetMillis) {
    call(any -> any.hset("clocks", identity, Long.toString(offsetMillis)));
  }

  long clock(String identity) {
    String offset = call(any -> any.hget("clocks", identity));
    return offset == null ? 0 : Long.parseLong(offset);
  }

  /** Late interrupts hit whatever the thread does next, and must not tear the ledger. */
  private <T> T call(Function<RedisClient, T> command) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          interrupted |= Thread.interrupted();
          return command.apply(jedis);
        } catch (RuntimeException e) {
          if (!Thread.interrupted() && !(e.getCause() instanceof InterruptedException)) throw e;
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    jedis.close();
  }
}
