package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.locks.LockSupport;
import jobsinpractice.redislauncher.RedisServer;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

/** A Redis of our own, and the jobs that are laid out in it. */
final class BenchmarkRedis implements AutoCloseable {
  private static final long LOOK_NANOS = 2_000_000;
  private static final long STUCK_NANOS = 60_000_000_000L;

  private final RedisServer server = RedisServer.start();
  final Jedis jedis = Raw.connect(server.url());

  String url() {
    return server.url();
  }

  int port() {
    return server.port();
  }

  String describe() {
    return server.describe();
  }

  /** Pushes jobs numbered {@code from} and up to a list that need not be a queue yet. */
  void fill(String list, String queue, long from, int count, Progress progress) {
    byte[] key = list.getBytes(UTF_8);
    for (int done = 0; done < count; ) {
      Pipeline pipeline = jedis.pipelined();
      int until = Math.min(count, done + 10_000);
      for (; done < until; done += Math.min(1_000, until - done)) {
        int size = Math.min(1_000, until - done);
        pipeline.lpush(key, Payloads.jobs(queue, from + done, size));
      }
      pipeline.sync();
      progress.at(done, count);
    }
  }

  /** Waits until nothing waits in the contender's queue and all that it claimed is settled. */
  void awaitDrained(Contender contender, Progress progress) {
    long all = jedis.llen("queue:" + contender.queue());
    long before = -1;
    long moved = System.nanoTime();
    for (long open; (open = open(contender)) > 0; before = open) {
      if (open != before) moved = System.nanoTime();
      else if (System.nanoTime() - moved > STUCK_NANOS) {
        throw new IllegalStateException(contender.name() + " is stuck with " + open + " jobs left");
      }
      progress.at(all - open, all);
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Jobs that wait or are claimed, at one moment. */
  private long open(Contender contender) {
    AbstractTransaction look = jedis.multi();
    look.llen("queue:" + contender.queue());
    for (String list : contender.inFlight()) look.llen(list);
    return look.exec().stream().mapToLong(length -> (Long) length).sum();
  }

  /** The median of 2,000 round trips, one after the other, on a connection that is warmed up. */
  double roundTripMillis() {
    return Sample.median(4_000, 2_000, jedis::ping) / 1e6;
  }

  /** CPU that Redis has used (µs). */
  double cpuMicros() {
    String cpu = jedis.info("cpu");
    return (field(cpu, "used_cpu_user:") + field(cpu, "used_cpu_sys:")) * 1e6;
  }

  long commands() {
    return (long) field(jedis.info("stats"), "total_commands_processed:");
  }

  /** How often scripts were called. */
  long scriptCalls() {
    return (long) field(jedis.info("commandstats"), "cmdstat_evalsha:calls=");
  }

  private static double field(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(
            line -> Double.parseDouble(line.substring(name.length()).replaceAll(",.*", "")))
        .findFirst()
        .orElse(Double.NaN);
  }

  @Override
  public void close() {
    jedis.close();
    server.close();
  }
}
