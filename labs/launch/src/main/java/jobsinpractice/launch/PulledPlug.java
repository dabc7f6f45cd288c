package jobsinpractice.launch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Redis;

/** Lab 8: a worker is killed with jobs in flight, and another one is stopped for a deploy. */
final class PulledPlug extends Trouble<PulledPlug.Fetching> {
  private static final String QUEUE = "default";

  PulledPlug() {
    super(8, 10, "14:00", "a worker process is killed (kill -9), and another one is stopped");
  }

  /** Makes the fetcher of a process. */
  interface Fetching {
    Fetch of(String identity) throws Exception;
  }

  /** How a process takes its jobs from Redis, and settles them. */
  interface Fetch {
    List<byte[]> claim(int most) throws Exception;

    void settle(byte[] payload) throws Exception;

    void recover(String dead) throws Exception;

    void handBack() throws Exception;
  }

  @Override
  Fetching yours(LabCode code, Scene scene) {
    return identity -> {
      Object flight = code.create("InFlight", scene.redis(), scene.clock(), identity);
      return new Fetch() {
        @Override
        public List<byte[]> claim(int most) throws Exception {
          List<byte[]> claimed = new ArrayList<>();
          for (Object payload : (List<?>) code.call(flight, "claim", QUEUE, most)) {
            claimed.add((byte[]) payload);
          }
          return claimed;
        }

        @Override
        public void settle(byte[] payload) throws Exception {
          Object done = code.create("Ending", "", "", "", new byte[0], 1, 0);
          code.call(flight, "settle", QUEUE, payload, done);
        }

        @Override
        public void recover(String dead) throws Exception {
          code.call(flight, "recover", dead, QUEUE);
        }

        @Override
        public void handBack() throws Exception {
          code.call(flight, "handBack", QUEUE);
        }
      };
    };
  }

  /** The old code pops a job (BRPOP), so the job exists only in the process. */
  @Override
  Fetching naive(Scene scene) {
    return identity ->
        new Fetch() {
          @Override
          public List<byte[]> claim(int most) {
            List<byte[]> popped =
                scene.redis().call(jedis -> jedis.rpop(bytes("queue:" + QUEUE), most));
            return popped == null ? List.of() : popped;
          }

          @Override
          public void settle(byte[] payload) {}

          @Override
          public void recover(String dead) {}

          @Override
          public void handBack() {}
        };
  }

  @Override
  void happen(Fetching fetching, Scene scene) throws Exception {
    Redis redis = scene.redis();
    int jobs = scene.between(40, 80);
    for (int n = 0; n < jobs; n++) {
      byte[] payload =
          bytes("{\"class\":\"ShipOrder\",\"args\":[" + n + "],\"jid\":\"j" + n + "\"}");
      redis.call(jedis -> jedis.lpush(bytes("queue:" + QUEUE), payload));
    }
    Set<String> done = new HashSet<>();
    Fetch killed = fetching.of("shop:1:killed");
    redis.call(jedis -> jedis.set("shop:2:stopped", "alive"));
    redis.call(jedis -> jedis.set("shop:3:last", "alive"));
    run(killed.claim(10), scene.between(2, 8), killed, done);
    Fetch stopped = fetching.of("shop:2:stopped");
    stopped.recover("shop:1:killed");
    run(stopped.claim(10), scene.between(2, 8), stopped, done);
    stopped.handBack();
    Fetch last = fetching.of("shop:3:last");
    for (List<byte[]> some = last.claim(10); !some.isEmpty(); some = last.claim(10)) {
      run(some, some.size(), last, done);
    }
    scene.lose(
        LossKind.LOST_JOB,
        jobs - done.size(),
        "a process had taken them from the queue, and Redis had no other copy");
  }

  private static void run(List<byte[]> claimed, int count, Fetch fetch, Set<String> done)
      throws Exception {
    for (byte[] payload : claimed.subList(0, Math.min(count, claimed.size()))) {
      done.add(new String(payload, StandardCharsets.UTF_8));
      fetch.settle(payload);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
