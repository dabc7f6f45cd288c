package jobsinpractice.jobhistory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import redis.clients.jedis.AbstractPipeline;

/**
 * Counts what a worker runs and writes it at each heartbeat, in one round trip: a job costs an
 * addition in memory, not a command.
 *
 * <p>Counted and not yet written, up to 10 s of it, is lost in a crash: these are trends, the
 * accounts are the engine's own counters.
 */
public final class ClassHistoryRecorder implements WorkerListener {
  /** Characters of a name: it is a field in two hashes and a key for every minute. */
  private static final int LONGEST_NAME = 200;

  private Map<String, Tally> tallies = new HashMap<>();

  /** One class's numbers since the last heartbeat. */
  private static final class Tally {
    long runs;
    long failures;
    long millis;
    final int[] steps = new int[TimeBuckets.MILLIS.size()];
  }

  /** Failures count no time: how long a job takes to fail says nothing about the job. */
  @Override
  public synchronized void jobFailed(Job job, Throwable error, Duration elapsed) {
    Tally tally = tally(job);
    tally.runs++;
    tally.failures++;
  }

  @Override
  public synchronized void jobSucceeded(Job job, Duration elapsed) {
    Tally tally = tally(job);
    tally.runs++;
    tally.millis += elapsed.toMillis();
    tally.steps[TimeBuckets.step(elapsed)]++;
  }

  private Tally tally(Job job) {
    // What Rails calls the job, where it wraps it. Any pusher or middleware can set the field.
    String type = job.field("wrapped").orElse(null) instanceof String name ? name : job.type();
    if (type.length() > LONGEST_NAME) type = type.substring(0, LONGEST_NAME);
    return tallies.computeIfAbsent(type, any -> new Tally());
  }

  @Override
  public void heartbeat(Worker worker) {
    write(worker);
  }

  @Override
  public void shutdown(Worker worker) {
    write(worker);
  }

  private void write(Worker worker) {
    Map<String, Tally> taken = take();
    if (taken.isEmpty()) return;
    Instant now = worker.clock().instant();
    worker
        .redis()
        .pipelined(pipeline -> taken.forEach((type, tally) -> write(pipeline, now, type, tally)));
  }

  private synchronized Map<String, Tally> take() {
    Map<String, Tally> taken = tallies;
    tallies = new HashMap<>();
    return taken;
  }

  private static void write(AbstractPipeline pipeline, Instant now, String type, Tally tally) {
    count(pipeline, TimeBuckets.minute(now), TimeBuckets.MINUTES_KEPT, type, tally);
    count(pipeline, TimeBuckets.tenMinutes(now), TimeBuckets.TEN_MINUTES_KEPT, type, tally);
    String histogram = TimeBuckets.histogram(type, now);
    pipeline.bitfield(histogram, increments(tally));
    pipeline.expire(histogram, TimeBuckets.MINUTES_KEPT.toSeconds());
  }

  private static void count(
      AbstractPipeline pipeline, String key, Duration kept, String type, Tally tally) {
    pipeline.hincrBy(key, type + "|p", tally.runs);
    if (tally.failures > 0) pipeline.hincrBy(key, type + "|f", tally.failures);
    if (tally.millis > 0) pipeline.hincrBy(key, type + "|ms", tally.millis);
    pipeline.expire(key, kept.toSeconds());
  }

  /** Saturated: a counter of 16 bits stays at 65,535 rather than begin again. */
  private static String[] increments(Tally tally) {
    List<String> words = new ArrayList<>(List.of("OVERFLOW", "SAT"));
    for (int step = 0; step < tally.steps.length; step++) {
      if (tally.steps[step] == 0) continue;
      words.addAll(List.of("INCRBY", "u16", "#" + step, Integer.toString(tally.steps[step])));
    }
    return words.toArray(String[]::new);
  }
}
