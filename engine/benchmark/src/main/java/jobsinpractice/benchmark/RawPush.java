package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

/**
 * The floor of a push: the same two commands in one round trip. Its payload is glued together from
 * strings, with a new jid and the time, and nothing is checked.
 */
final class RawPush implements Child.Part {
  private static final int BATCH = 1_000;

  private final Jedis jedis;
  private final String name;
  private final byte[] queue;
  private final Times times = new Times();

  RawPush(Reply settings) {
    jedis = Raw.connect(settings.text("redis"));
    name = settings.text("queue");
    queue = ("queue:" + name).getBytes(UTF_8);
  }

  @Override
  public Reply command(String command, int number) {
    long started = System.nanoTime();
    if (command.equals("bulk")) {
      for (int from = 0; from < number; from += BATCH) {
        push(jobs(from, Math.min(BATCH, number - from)));
      }
    } else {
      for (int i = 0; i < number; i++) {
        long before = System.nanoTime();
        push(jobs(i, 1));
        times.add(System.nanoTime() - before);
      }
    }
    return times.take().with("seconds", (System.nanoTime() - started) / 1e9);
  }

  private byte[][] jobs(int from, int count) {
    String now = System.currentTimeMillis() / 1e3 + "}";
    byte[][] jobs = new byte[count][];
    for (int i = 0; i < count; i++) jobs[i] = job(from + i, now);
    return jobs;
  }

  private byte[] job(int arg, String now) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String jid =
        HexFormat.of().toHexDigits(random.nextLong())
            + HexFormat.of().toHexDigits(random.nextInt());
    return ("{\"retry\":true,\"queue\":\""
            + name
            + "\",\"class\":\"Noop\",\"args\":["
            + arg
            + "],\"jid\":\""
            + jid
            + "\",\"created_at\":1700000000.25,\"enqueued_at\":"
            + now)
        .getBytes(UTF_8);
  }

  private void push(byte[]... jobs) {
    Pipeline pipeline = jedis.pipelined();
    pipeline.sadd("queues", name);
    pipeline.lpush(queue, jobs);
    pipeline.sync();
  }

  @Override
  public void close() {
    jedis.close();
  }
}
