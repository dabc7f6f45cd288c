package jobsinpractice.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;

/**
 * Writes what the running jobs of this process report of their progress, for pages. Jobs only set a
 * field, so a report costs them no round trip. This loop looks once a second, and sends one
 * pipeline if a report has changed, or ended with its job. Where no job reports, it sends nothing.
 */
final class ProgressWriter {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /**
   * Reports that do not change are written again before they expire, also when other reports have
   * kept the key alive: it may have been lost.
   */
  private static final long REWRITE = 20 * SECOND;

  private final Redis redis;
  private final String key;
  private final List<Processor> processors;
  private final LongSupplier nanos;
  private final CountDownLatch ended = new CountDownLatch(1);
  private Map<String, Report> written = Map.of();
  private long allWrittenAt;

  /**
   * @param jid with the thread's id, it names the job: the thread may run another one by now
   */
  private record Report(String jid, JobProgress progress) {
    String json() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("jid", jid);
      fields.put("done", progress.done());
      fields.put("total", progress.total());
      fields.put("text", progress.text());
      return Json.text(fields);
    }
  }

  ProgressWriter(Redis redis, String identity, List<Processor> processors) {
    this(redis, identity, processors, System::nanoTime);
  }

  ProgressWriter(Redis redis, String identity, List<Processor> processors, LongSupplier nanos) {
    this.redis = redis;
    this.nanos = nanos;
    this.key = Keys.progress(identity);
    this.processors = processors;
  }

  /** The step of its loop; null if it has sent nothing. */
  Duration step() throws InterruptedException {
    if (ended.await(SECOND, TimeUnit.NANOSECONDS)) return null;
    return write() ? Duration.ZERO : null;
  }

  /** Cuts the wait of the step short. */
  void end() {
    ended.countDown();
  }

  /**
   * Writes what has changed; false if there was nothing to send. Crash before: pages show the last
   * reports for up to 60 s. After: these.
   */
  boolean write() {
    Map<String, Report> reports = reports();
    if (reports.isEmpty() && written.isEmpty()) return false;
    boolean old = nanos.getAsLong() - allWrittenAt > REWRITE;
    Map<String, String> changed = new HashMap<>();
    reports.forEach(
        (tid, report) -> {
          if (old || !report.equals(written.get(tid))) changed.put(tid, report.json());
        });
    String[] over =
        written.keySet().stream().filter(tid -> !reports.containsKey(tid)).toArray(String[]::new);
    if (changed.isEmpty() && over.length == 0) return false;
    redis.pipelined(
        pipeline -> {
          if (over.length > 0) pipeline.hdel(key, over);
          if (!changed.isEmpty()) pipeline.hset(key, changed);
          pipeline.expire(key, Limits.HEARTBEAT_LIFE.toSeconds());
        });
    written = reports;
    if (old) allWrittenAt = nanos.getAsLong();
    return true;
  }

  private Map<String, Report> reports() {
    Map<String, Report> reports = new HashMap<>();
    for (Processor processor : processors) {
      processor.work().ifPresent(work -> report(processor.tid(), work, reports));
    }
    return reports;
  }

  private static void report(String tid, Processor.Work work, Map<String, Report> reports) {
    JobProgress progress = work.job().job().progress();
    if (progress != null) reports.put(tid, new Report(work.jid(), progress));
  }
}
