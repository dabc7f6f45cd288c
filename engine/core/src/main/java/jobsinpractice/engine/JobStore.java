package jobsinpractice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
   * One round trip for all. Crash before: nothing is pushed, and the caller knows no jid. After:
   * the jobs are in Redis. A connection lost between the two leaves the caller unsure: pushing
   * again may push twice.
   */
  static JobStore in(Redis redis) {
    byte[] schedule = Keys.bytes(Keys.SCHEDULE);
    return (pushes, now) -> {
      List<byte[]> payloads = Json.writeEach(pushes, push -> push.job().fields());
      redis.pipelined(
          pipeline -> {
            Map<String, List<byte[]>> queues = new LinkedHashMap<>();
            for (int i = 0; i < pushes.size(); i++) {
              Push push = pushes.get(i);
              if (push.due() != null) {
                pipeline.zadd(schedule, Timestamps.seconds(push.due()), payloads.get(i));
              } else {
                queues
                    .computeIfAbsent(push.job().queue(), any -> new ArrayList<>())
                    .add(payloads.get(i));
              }
            }
            queues.forEach(
                (queue, jobs) -> {
                  pipeline.sadd(Keys.QUEUES, queue);
                  pipeline.lpush(
                      Keys.bytes(Keys.queue(queue)), jobs.toArray(new byte[jobs.size()][]));
                });
          });
    };
  }
}
