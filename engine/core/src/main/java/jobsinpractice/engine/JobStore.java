package jobsinpractice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.AbstractPipeline;

/** Where a {@link Client} puts its jobs: Redis, or for tests of jobs something in memory. */
@FunctionalInterface
public interface JobStore {
  /** Writes all or throws. */
  void write(List<Push> pushes, Instant now);

  /** A job to be written, and when it is due: null for now. */
  record Push(Job job, Instant due) {
    static Push of(Job job, Instant due, Instant now) {
      if (due == null) job.put("enqueued_at", Timestamps.seconds(now));
      return new Push(job, due);
    }
  }

  /**
   * All of it but the writing: a bulk push makes its next batch ready while the last one is on its
   * way.
   *
   * @return writes all or throws, on whichever thread it is run
   */
  default Runnable ready(List<Push> pushes, Instant now) {
    return () -> write(pushes, now);
  }

  /**
   * One round trip for all. Crash before: nothing is pushed, and the caller knows no jid. After:
   * the jobs are in Redis. A connection lost between the two leaves the caller unsure: pushing
   * again may push twice.
   */
  static JobStore in(Redis redis) {
    return new JobStore() {
      @Override
      public void write(List<Push> pushes, Instant now) {
        ready(pushes, now).run();
      }

      @Override
      public Runnable ready(List<Push> pushes, Instant now) {
        List<byte[]> payloads = new ArrayList<>(pushes.size());
        try (JsonWriter json = Json.writer()) {
          for (Push push : pushes) {
            // In a queue only workers read it; in the schedule, Sidekiq's pages also do.
            if (push.due() != null) PayloadSanitizer.setAside(push.job());
            payloads.add(json.write(push.job().fields()));
          }
        }
        return () -> redis.pipelined(pipeline -> send(pushes, payloads, pipeline));
      }
    };
  }

  private static void send(List<Push> pushes, List<byte[]> payloads, AbstractPipeline pipeline) {
    Map<String, List<byte[]>> queues = new LinkedHashMap<>();
    for (int i = 0; i < pushes.size(); i++) {
      Push push = pushes.get(i);
      if (push.due() != null) {
        pipeline.zadd(Keys.bytes(Keys.SCHEDULE), Timestamps.seconds(push.due()), payloads.get(i));
      } else {
        queues.computeIfAbsent(push.job().queue(), any -> new ArrayList<>()).add(payloads.get(i));
      }
    }
    queues.forEach(
        (queue, jobs) -> {
          pipeline.sadd(Keys.QUEUES, queue);
          pipeline.lpush(Keys.bytes(Keys.queue(queue)), jobs.toArray(new byte[jobs.size()][]));
        });
  }
}
