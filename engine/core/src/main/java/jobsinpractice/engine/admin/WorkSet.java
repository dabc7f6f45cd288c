package jobsinpractice.engine.admin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobProgress;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import redis.clients.jedis.exceptions.JedisDataException;

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
      Map<String, String> progress = work.isEmpty() ? Map.of() : progress(identity);
      work.forEach((tid, json) -> add(all, identity, tid, json, progress.get(tid)));
    }
    all.sort(Comparator.comparing(Work::since));
    return all;
  }

  private Map<String, String> progress(String identity) {
    try {
      return redis.call(jedis -> jedis.hgetAll(Keys.progress(identity)));
    } catch (JedisDataException e) {
      return Map.of(); // a key of a wrong type: the jobs are shown without it
    }
  }

  private static void add(
      List<Work> all, String identity, String tid, String json, String progress) {
    try {
      if (!(Json.read(json.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> fields)) return;
      String queue = String.valueOf(fields.get("queue"));
      // 6.1 and newer write the payload as text, older ones as an object.
      byte[] payload =
          fields.get("payload") instanceof String text
              ? text.getBytes(StandardCharsets.UTF_8)
              : Json.write(fields.get("payload"));
      Instant since = Timestamps.read(fields.get("run_at")).orElse(Instant.EPOCH);
      Job job = Job.parse(payload, queue);
      all.add(new Work(identity, tid, queue, job, since, progress(progress, job.jid())));
    } catch (MalformedPayload e) {
      // live data, written by any program: what cannot be read is left out
    }
  }

  /** Empty for another job's: the thread may have taken this one since. */
  private static Optional<JobProgress> progress(String json, String jid) {
    try {
      if (json == null || !(Json.read(Keys.bytes(json)) instanceof Map<?, ?> fields)) {
        return Optional.empty();
      }
      return jid.equals(fields.get("jid"))
              && fields.get("done") instanceof Long done
              && fields.get("total") instanceof Long total
              && fields.get("text") instanceof String text
          ? Optional.of(new JobProgress(done, total, text))
          : Optional.empty();
    } catch (MalformedPayload e) {
      return Optional.empty();
    }
  }

  /**
   * A thread and the job that it runs.
   *
   * @param progress what the job has reported by {@link Job#progress}, up to about a second ago;
   *     empty if it has not
   */
  public record Work(
      String identity,
      String tid,
      String queue,
      Job job,
      Instant since,
      Optional<JobProgress> progress) {}
}
