package jobsinpractice.engine.admin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;

/** What every process of the fleet was running at its last heartbeat: up to 10 s old. */
public final class WorkSet {
  private final Redis redis;

  public WorkSet(Redis redis) {
    this.redis = redis;
  }

  /** The longest running first. */
  public List<Work> list() {
    List<Work> all = new ArrayList<>();
    for (ProcessSet.WorkerProcess process : new ProcessSet(redis).list()) {
      String identity = process.identity();
      Map<String, String> work = redis.call(jedis -> jedis.hgetAll(Keys.work(identity)));
      if (work.isEmpty()) work = redis.call(jedis -> jedis.hgetAll(Keys.workers(identity)));
      work.forEach((tid, json) -> add(all, identity, tid, json));
    }
    all.sort(Comparator.comparing(Work::since));
    return all;
  }

  private static void add(List<Work> all, String identity, String tid, String json) {
    try {
      if (!(Json.read(json.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> fields)) return;
      String queue = String.valueOf(fields.get("queue"));
      // 6.1 and newer write the payload as text, older ones as an object.
      byte[] payload =
          fields.get("payload") instanceof String text
              ? text.getBytes(StandardCharsets.UTF_8)
              : Json.write(fields.get("payload"));
      Instant since = Timestamps.read(fields.get("run_at")).orElse(Instant.EPOCH);
      all.add(new Work(identity, tid, queue, Job.parse(payload, queue), since));
    } catch (MalformedPayload e) {
      // live data, written by any program: what cannot be read is left out
    }
  }

  /** A thread and the job that it runs. */
  public record Work(String identity, String tid, String queue, Job job, Instant since) {}
}
