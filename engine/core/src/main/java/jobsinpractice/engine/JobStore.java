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

  /** A job and when it is due; null for now. */
  record Push(Job job, Instant due) {}

  /**
   * One round trip for all. Crash before: nothing is pushed, and the caller knows no jid. After:
   * the jobs are in Redis. A connection lost between the two leaves the caller unsure: pushing
   * again may push twice.
   */
  static JobStore in(Redis redis) {
    byte[] schedule = Keys.bytes(Keys.SCHEDULE);
    return (pushes, now) -> {
      double enqueuedAt = Timestamps.seconds(now);
      redis.pipelined(
          pipeline -> {
            Map<String, List<byte[]>> queues = new LinkedHashMap<>();
            for (Push push : pushes) {
              Job job = push.job();
              if (push.due() != null) {
                pipeline.zadd(schedule, Timestamps.seconds(push.due()), job.payload());
              } else {
                queues
                    .computeIfAbsent(job.queue(), any -> new ArrayList<>())
                    .add(job.put("enqueued_at", enqueuedAt).payload());
              }
            }
            queues.forEach(
                (queue, payloads) -> {
                  pipeline.sadd(Keys.QUEUES, queue);
                  pipeline.lpush(
                      Keys.bytes(Keys.queue(queue)), payloads.toArray(new byte[payloads.size()][]));
                });
          });
    };
  }
}
