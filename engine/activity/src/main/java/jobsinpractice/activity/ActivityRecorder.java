package jobsinpractice.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.RunningJob;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import redis.clients.jedis.params.SetParams;

/**
 * Notes what each thread of a worker does, and writes it to one key once a second.
 *
 * <ol>
 *   <li>costs a job one note in memory, and Redis one SET a second;
 *   <li>has a thread of its own, which outlives a Redis outage: what was not written is not made up
 *       for;
 *   <li>never touches a job.
 * </ol>
 */
public final class ActivityRecorder implements WorkerListener {
  static final Duration EVERY = Duration.ofSeconds(1);

  /** So long is a report to be believed; also how long it lives. */
  public static final Duration LIFE = Duration.ofSeconds(5);

  private final ThreadLocal<Own> byThread = new ThreadLocal<>();
  private final Map<String, ThreadActivity> tracks = new ConcurrentHashMap<>();
  private volatile Worker worker;
  private volatile ActivityReport report;
  private RepeatingTask ticker;
  private long roundTripMicros;

  private record Own(Processor processor, ThreadActivity track) {}

  /** Where a process's report stands. */
  public static String key(String identity) {
    return identity + ":pulse";
  }

  @Override
  public void startup(Worker started) {
    begin(started);
    ticker = RepeatingTask.start("pulse", EVERY, this::write);
  }

  /** Without the thread: tests write by hand. */
  void begin(Worker started) {
    report = new ActivityReport(started, started.clock().instant());
    int most = ActivityReport.spansEach(started.concurrency());
    for (Processor each : started.processors()) {
      tracks.put(each.tid(), new ThreadActivity(each::running, most));
    }
    worker = started;
  }

  @Override
  public void shutdown(Worker ended) {
    if (ticker != null) ticker.stop();
    ended.redis().call(jedis -> jedis.unlink(key(ended.identity())));
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    ended(job, elapsed, false);
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    ended(job, elapsed, true);
  }

  // Some hundred thousand times a second: asks no clock, but for what the processor noted.
  private void ended(Job job, Duration elapsed, boolean failed) {
    Own own = byThread.get();
    if (own == null) own = own(job);
    if (own == null) return; // claimed before startup was called
    RunningJob running = own.processor.running().orElse(null);
    if (running == null) return;
    long start = micros(running.since());
    Object enqueued = job.field("enqueued_at").orElse(null);
    // Bounded before it is multiplied: any program may have pushed this payload.
    long since = start;
    if (enqueued instanceof Double seconds) since = (long) (seconds * 1e6);
    else if (enqueued instanceof Long millis) since = Math.max(0, Math.min(start, millis)) * 1_000;
    long waited = start - Math.max(0, Math.min(start, since));
    own.track.ended(BusySpan.name(job.type()), start, elapsed.toNanos() / 1_000, waited, failed);
  }

  /** The processor that runs this job has this thread for good. */
  private Own own(Job job) {
    Worker of = worker;
    if (of == null) return null;
    for (Processor processor : of.processors()) {
      if (processor.running().filter(running -> running.job() == job).isEmpty()) continue;
      Own own = new Own(processor, tracks.get(processor.tid()));
      byThread.set(own);
      return own;
    }
    return null;
  }

  /**
   * Writes one report. Crash before: the last one expires, and the process is shown by its
   * heartbeat. After: it stands up to 5 s longer than the process.
   */
  void write() {
    Worker of = worker;
    byte[] json = report.json(tracks, micros(of.clock().instant()), roundTripMicros);
    byte[] key = key(of.identity()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    SetParams life = SetParams.setParams().px(LIFE.toMillis());
    long before = System.nanoTime();
    of.redis().call(jedis -> jedis.set(key, json, life));
    roundTripMicros = (System.nanoTime() - before) / 1_000;
  }

  static long micros(Instant time) {
    return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
  }
}
