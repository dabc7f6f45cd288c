package jobsinpractice.lab11;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobStore;
import jobsinpractice.engine.JobStore.Push;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;

/** Given. Pushes to a queue in Redis, by the engine. */
final class RedisQueue implements JobQueue {
  private final JobStore redis;
  private final String queue;
  private final Clock clock;

  RedisQueue(Redis redis, String queue, Clock clock) {
    this.redis = JobStore.in(redis);
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public void push(List<Row> rows) {
    Instant now = clock.instant();
    redis.write(rows.stream().map(row -> new Push(job(row, now), null)).toList(), now);
  }

  private Job job(Row row, Instant now) {
    String payload =
        "{\"retry\":25,\"queue\":\""
            + queue
            + "\",\"class\":\""
            + row.job()
            + "\",\"args\":["
            + row.order()
            + "],\"jid\":\""
            + row.jid()
            + "\"}";
    try {
      double seconds = now.toEpochMilli() / 1e3;
      return Job.parse(payload.getBytes(StandardCharsets.UTF_8), null)
          .put("created_at", seconds)
          .put("enqueued_at", seconds);
    } catch (MalformedPayload e) {
      throw new IllegalStateException(e);
    }
  }
}
