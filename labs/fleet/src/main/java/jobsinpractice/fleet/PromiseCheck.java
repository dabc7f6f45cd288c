package jobsinpractice.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.Queue;

/**
 * Watches the queues that are named after their promise (within_30_seconds) for some time, and
 * reports which promises were kept. The worst latency is the longest that any job pushed in that
 * time waited: until its start, as the workers record it, or until now if it still waits, as this
 * process reads it ten times a second.
 */
final class PromiseCheck {
  /** The hash that {@link LatencyLog} writes to: the start of the watch, and counts by queue. */
  static final String KEY = "jobs-in-practice:promises";

  static final String SINCE = "since";
  static final String STARTED = "started ";
  static final String WORST = "worst ";

  private static final Pattern NAME = Pattern.compile("within_(\\d+)_(second|minute|hour)s?");
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);

  private final Redis redis;
  private final List<String> queues;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, Double> oldest = new TreeMap<>();
  private Instant begun;
  private long earlier;

  PromiseCheck(Redis redis, List<String> queues) {
    this.redis = redis;
    this.queues = queues;
  }

  /** Returns what a queue of this name promises: a year if the name does not state a promise. */
  static Duration promised(String queue) {
    Matcher name = NAME.matcher(queue);
    if (!name.matches()) return Duration.ofDays(365);
    long number = Long.parseLong(name.group(1));
    return switch (name.group(2)) {
      case "second" -> Duration.ofSeconds(number);
      case "minute" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  /**
   * Starts the watch. Jobs that were pushed before do not count.
   *
   * @param earlier how many jobs of an earlier run still wait ahead; if any do, a late job does not
   *     count against the formation, and the report does not call the promise broken
   */
  void begin(long earlier) {
    this.earlier = earlier;
    begun = clock.instant();
    redis.call(jedis -> jedis.del(KEY));
    redis.call(jedis -> jedis.hset(KEY, SINCE, Long.toString(begun.toEpochMilli())));
  }

  /** Reads the queues until the time is over. */
  void watch(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end) {
      queues.forEach(this::look);
      LockSupport.parkNanos(EVERY);
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500)); // the workers' last records
  }

  private void look(String queue) {
    new Queue(redis, queue)
        .oldest()
        .flatMap(JobRecord::job)
        .flatMap(job -> job.enqueuedAt())
        .filter(pushed -> !pushed.isBefore(begun))
        .map(pushed -> Duration.between(pushed, clock.instant()).toMillis() / 1000.0)
        .ifPresent(age -> oldest.merge(queue, age, Math::max));
  }

  /** Returns the report, line by line; the last line is the verdict of {@link #kept}. */
  List<String> report(Duration length) {
    Map<String, String> noted = redis.call(jedis -> jedis.hgetAll(KEY));
    List<String> lines = new ArrayList<>();
    lines.add("after " + length.toSeconds() + " s:");
    lines.add(row("queue", "promised", "worst latency", "jobs started", "waiting", ""));
    for (String queue : queues) {
      double worst = worst(queue, noted);
      lines.add(
          row(
              queue,
              promised(queue).toSeconds() + " s",
              String.format(Locale.ROOT, "%.1f s", worst),
              noted.getOrDefault(STARTED + queue, "0"),
              Long.toString(new Queue(redis, queue).size()),
              verdict(queue, worst, length)));
    }
    lines.add(result());
    return lines;
  }

  private String result() {
    if (kept()) return "no promise was broken";
    if (earlier == 0) return "a promise was broken";
    return "no verdict: "
        + earlier
        + " jobs of an earlier run were waiting at the start; run it again when they are done";
  }

  private String verdict(String queue, double worst, Duration length) {
    if (worst > seconds(promised(queue))) return earlier == 0 ? "BROKEN" : "late, no verdict";
    return promised(queue).compareTo(length) >= 0 ? "kept so far" : "kept";
  }

  boolean kept() {
    Map<String, String> noted = redis.call(jedis -> jedis.hgetAll(KEY));
    return queues.stream().allMatch(q -> worst(q, noted) <= seconds(promised(q)));
  }

  /** Removes the records, so that the workers stop writing them. */
  void end() {
    redis.call(jedis -> jedis.del(KEY));
  }

  private double worst(String queue, Map<String, String> noted) {
    double worst = oldest.getOrDefault(queue, 0.0);
    for (Map.Entry<String, String> note : noted.entrySet()) {
      if (note.getKey().startsWith(WORST + queue + " ")) {
        worst = Math.max(worst, Long.parseLong(note.getValue()) / 1000.0);
      }
    }
    return worst;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static String row(String a, String b, String c, String d, String e, String f) {
    return String.format(Locale.ROOT, "%-20s %9s %14s %13s %8s  %s", a, b, c, d, e, f)
        .stripTrailing();
  }
}
