package jobsinpractice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.JsonWriter;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;

/** Writes jobs to their queues and to the schedule. */
final class RedisJobStore implements JobStore {
  private static final Logger LOG = LoggerFactory.getLogger(RedisJobStore.class);
  private static final OncePerMinute LINES = new OncePerMinute();

  private final Redis redis;

  RedisJobStore(Redis redis) {
    this.redis = redis;
  }

  /** Without its password. */
  String address() {
    return redis.toString();
  }

  @Override
  public void write(List<Push> pushes, Instant now) {
    ready(pushes, now).run();
  }

  @Override
  public Runnable ready(List<Push> pushes, Instant now) {
    Map<String, List<byte[]>> queues = new LinkedHashMap<>();
    List<Scheduled> later = new ArrayList<>();
    try (JsonWriter json = Json.writer()) {
      for (Push push : pushes) {
        // In a queue only workers read it; in the schedule, Sidekiq's pages also do.
        if (push.due() != null) PayloadSanitizer.setAside(push.job());
        byte[] payload = json.write(push.job().fields());
        if (push.due() != null) later.add(new Scheduled(push.due(), payload));
        else queues.computeIfAbsent(push.job().queue(), any -> new ArrayList<>()).add(payload);
      }
    }
    return () -> send(queues, later);
  }

  private record Scheduled(Instant due, byte[] payload) {
    void send(AbstractPipeline pipeline) {
      pipeline.zadd(Keys.bytes(Keys.SCHEDULE), Timestamps.seconds(due), payload);
    }
  }

  private void send(Map<String, List<byte[]>> queues, List<Scheduled> later) {
    if (queues.isEmpty()) {
      redis.pipelined(pipeline -> later.forEach(job -> job.send(pipeline)));
      return;
    }
    boolean listed =
        redis.pipelinedButFirst(
            pipeline -> {
              pipeline.sadd(Keys.QUEUES, queues.keySet().toArray(String[]::new));
              queues.forEach(
                  (queue, jobs) ->
                      pipeline.lpush(Keys.bytes(Keys.queue(queue)), jobs.toArray(byte[][]::new)));
              later.forEach(job -> job.send(pipeline));
            });
    if (!listed && LINES.permits(Keys.QUEUES)) {
      LOG.error(
          "The key {} is not a set, so pages do not list the queues {}; their jobs are pushed."
              + " Rename that key (RENAME {} other-name).",
          Keys.QUEUES,
          queues.keySet(),
          Keys.QUEUES);
    }
  }
}
