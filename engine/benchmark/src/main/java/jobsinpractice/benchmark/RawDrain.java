package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import jobsinpractice.engine.Job;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.args.ListDirection;

/**
 * The floor of a drain: nothing but Jedis. Each thread claims a batch by script into an in-flight
 * list of its own, reads each payload, and acknowledges with LREM in the round trip of the next
 * claim. No statistics, heartbeat, middleware, retry or logging.
 */
final class RawDrain implements Child.Part {
  private static final String CLAIM =
      "local jobs = redis.call('RPOP', KEYS[1], ARGV[1]) or {}\n"
          + "if #jobs > 0 then redis.call('LPUSH', KEYS[2], unpack(jobs)) end\n"
          + "return jobs";

  private final String url;
  private final byte[] queue;
  private final byte[] batch;
  private final int nap;
  private final List<String> inFlight = new ArrayList<>();
  private final LongAdder jobs = new LongAdder();
  private volatile boolean ended;

  RawDrain(Reply settings) {
    url = settings.text("redis");
    queue = ("queue:" + settings.text("queue")).getBytes(UTF_8);
    batch = settings.text("batch").getBytes(UTF_8);
    nap = settings.integer("nap", 0);
    for (int i = 0; i < settings.integer("threads", 1); i++) {
      String list = "raw-inflight:" + i;
      inFlight.add(list);
      Threads.start(settings.text("virtual").equals("true"), () -> drain(list.getBytes(UTF_8)));
    }
  }

  private void drain(byte[] inFlight) {
    try (Jedis jedis = Raw.connect(url)) {
      byte[] script = jedis.scriptLoad(CLAIM.getBytes(UTF_8));
      List<byte[]> held = List.of();
      while (!ended) {
        held = claim(jedis, script, inFlight, held);
        for (byte[] payload : held) run(payload);
        if (held.isEmpty()) {
          byte[] one = jedis.blmove(queue, inFlight, ListDirection.RIGHT, ListDirection.LEFT, 1);
          if (one != null) {
            held = List.of(one);
            run(one);
          }
        }
      }
    } catch (Exception e) {
      if (!ended) e.printStackTrace();
    }
  }

  @SuppressWarnings("unchecked") // the script returns a list of payloads
  private List<byte[]> claim(Jedis jedis, byte[] script, byte[] inFlight, List<byte[]> held) {
    Pipeline pipeline = jedis.pipelined();
    // The oldest claim is at the right end, where LREM begins when its count is negative.
    for (byte[] payload : held) pipeline.lrem(inFlight, -1, payload);
    Response<Object> claimed = pipeline.evalsha(script, List.of(queue, inFlight), List.of(batch));
    pipeline.sync();
    return (List<byte[]>) claimed.get();
  }

  private void run(byte[] payload) throws Exception {
    Job.parse(payload, "raw");
    if (nap > 0) Thread.sleep(nap);
    jobs.increment();
  }

  @Override
  public List<String> inFlight() {
    return inFlight;
  }

  @Override
  public Reply command(String name, int number) {
    return new Reply().with("jobs", jobs.sumThenReset());
  }

  @Override
  public void close() {
    ended = true;
  }
}
