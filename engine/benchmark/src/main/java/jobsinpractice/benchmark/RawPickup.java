package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import jobsinpractice.engine.Job;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.ListDirection;

/** The floor of a pickup: one thread in a blocking claim. Its job starts when the claim returns. */
final class RawPickup implements Child.Part {
  private static final String IN_FLIGHT = "raw-inflight:pickup";

  private final Times times = new Times();
  private volatile boolean ended;

  RawPickup(Reply settings) {
    byte[] queue = ("queue:" + settings.text("queue")).getBytes(UTF_8);
    byte[] inFlight = IN_FLIGHT.getBytes(UTF_8);
    Thread thread = new Thread(() -> claim(settings.text("redis"), queue, inFlight), "raw");
    thread.setDaemon(true);
    thread.start();
  }

  private void claim(String url, byte[] queue, byte[] inFlight) {
    try (Jedis jedis = Raw.connect(url)) {
      while (!ended) {
        byte[] job = jedis.blmove(queue, inFlight, ListDirection.RIGHT, ListDirection.LEFT, 1);
        if (job == null) continue;
        long now = System.nanoTime();
        times.add(now - (Long) Job.parse(job, "raw").args().get(0));
        jedis.lrem(inFlight, -1, job);
      }
    } catch (Exception e) {
      if (!ended) e.printStackTrace();
    }
  }

  @Override
  public List<String> inFlight() {
    return List.of(IN_FLIGHT);
  }

  @Override
  public Reply command(String name, int number) {
    return times.take();
  }

  @Override
  public void close() {
    ended = true;
  }
}
