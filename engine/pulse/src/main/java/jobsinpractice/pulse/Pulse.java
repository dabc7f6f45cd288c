package jobsinpractice.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
 *   <li>costs a job two notes in memory, and Redis one SET a second;
 *   <li>has a thread of its own, which outlives a Redis outage: what was not written is not made up
 *       for;
 *   <li>never touches a job.
 * </ol>
 */
public final class Pulse implements WorkerListener {
  static final Duration EVERY = Duration.ofSeconds(1);

  /** So long is a report to be believed; also how long it lives. */
  public static final Duration LIFE = Duration.ofSeconds(5);

  private final Map<Thread, Track> byThread = new ConcurrentHashMap<>();
  private final Map<String, Track> tracks = new ConcurrentHashMap<>();
  private volatile Worker worker;
  private volatile Report report;
  private Ticker ticker;
  private long roundTripMicros;

  /** Where a process's report stands. */
  public static String key(String identity) {
    return identity + ":pulse";
  }

  @Override
  public void startup(Worker started) {
    begin(started);
    ticker = Ticker.start("pulse", EVERY, this::write);
  }

  /** Without the thread: tests write by hand. */
  void begin(Worker started) {
    worker = started;
    report = new Report(started, started.clock().instant());
  }

  @Override
  public void shutdown(Worker ended) {
    if (ticker != null) ticker.stop();
    ended.redis().call(jedis -> jedis.unlink(key(ended.identity())));
  }

  @Override
  public void jobStarted(Job job) {
    Worker of = worker;
    if (of == null) return; // claimed before the startup was told
    long now = micros(of.clock().instant());
    long waited = job.enqueuedAt().map(since -> now - micros(since)).orElse(0L);
    Track track = byThread.computeIfAbsent(Thread.currentThread(), any -> track(of, job));
    track.started(job.type(), now, waited);
  }

  /** The processor that runs this job has this thread for good. */
  private Track track(Worker of, Job job) {
    String tid = "?";
    for (Processor processor : of.processors()) {
      Optional<RunningJob> running = processor.running();
      if (running.isPresent() && running.get().job() == job) tid = processor.tid();
    }
    return tracks.computeIfAbsent(tid, any -> new Track(any, Report.spansEach(of.concurrency())));
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    ended(false);
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    ended(true);
  }

  private void ended(boolean failed) {
    Track track = byThread.get(Thread.currentThread());
    if (track != null) track.ended(failed, micros(worker.clock().instant()));
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
