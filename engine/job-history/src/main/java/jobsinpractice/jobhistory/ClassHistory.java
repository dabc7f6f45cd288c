package jobsinpractice.jobhistory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Redis;
import redis.clients.jedis.Response;

/** Reads what each class of job did, per minute for an hour, or per ten minutes for 3 days. */
public final class ClassHistory {
  /** How far back, in which steps. */
  public enum Window {
    HOUR(Duration.ofMinutes(1), 60),
    EIGHT_HOURS(Duration.ofMinutes(10), 48),
    THREE_DAYS(Duration.ofMinutes(10), 432);

    private final Duration step;
    private final int steps;

    Window(Duration step, int steps) {
      this.step = step;
      this.steps = steps;
    }

    public Duration step() {
      return step;
    }

    /** The beginning of each step, the oldest first; the last one is not over yet. */
    public List<Instant> steps(Instant now) {
      long seconds = step.toSeconds();
      Instant last = Instant.ofEpochSecond(now.getEpochSecond() / seconds * seconds);
      List<Instant> all = new ArrayList<>();
      for (int i = steps - 1; i >= 0; i--) all.add(last.minus(step.multipliedBy(i)));
      return all;
    }

    /** Where a step's numbers may stand: Sidekiq 8's key, and 7's where that has one. */
    List<String> keys(Instant start) {
      return this == HOUR
          ? List.of(TimeBuckets.minute(start), TimeBuckets.minuteOf7(start))
          : List.of(TimeBuckets.tenMinutes(start));
    }
  }

  /** Runs, failures among them, and milliseconds of the successful ones. */
  public record Count(long runs, long failures, long millis) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(runs + other.runs, failures + other.failures, millis + other.millis);
    }

    Count plus(String metric, long value) {
      return switch (metric) {
        case "p" -> plus(new Count(value, 0, 0));
        case "f" -> plus(new Count(0, value, 0));
        case "ms" -> plus(new Count(0, 0, value));
        default -> this;
      };
    }

    /** Seconds; 0 when none succeeded. */
    public double mean() {
      long succeeded = runs - failures;
      return succeeded <= 0 ? 0 : millis / 1e3 / succeeded;
    }

    /** Percent. */
    public double failureRate() {
      return runs == 0 ? 0 : 100.0 * failures / runs;
    }
  }

  private final Redis redis;

  public ClassHistory(Redis redis) {
    this.redis = redis;
  }

  /** Every class that ran, with its numbers in each step that has any. */
  public Map<String, Map<Instant, Count>> series(Window window, Instant now) {
    Map<Instant, List<Response<Map<String, String>>>> answers = new LinkedHashMap<>();
    redis.pipelined(
        pipeline -> {
          for (Instant start : window.steps(now)) {
            answers.put(start, window.keys(start).stream().map(pipeline::hgetAll).toList());
          }
        });
    Map<String, Map<Instant, Count>> series = new HashMap<>();
    answers.forEach(
        (start, hashes) ->
            hashes.forEach(
                hash -> hash.get().forEach((field, value) -> add(series, start, field, value))));
    return series;
  }

  private static void add(
      Map<String, Map<Instant, Count>> series, Instant start, String field, String value) {
    int bar = field.lastIndexOf('|'); // a class may have a | in its name
    if (bar < 1 || !value.matches("\\d{1,18}")) return;
    series
        .computeIfAbsent(field.substring(0, bar), any -> new LinkedHashMap<>())
        .merge(
            start, Count.NONE.plus(field.substring(bar + 1), Long.parseLong(value)), Count::plus);
  }

  /** All steps together. */
  public static Count total(Map<Instant, Count> series) {
    return series.values().stream().reduce(Count.NONE, Count::plus);
  }

  /** Runs of the last hour by time; see {@link Histogram}. */
  public Histogram histogram(String type, Instant now) {
    String[] gets = new String[3 * TimeBuckets.MILLIS.size()];
    for (int i = 0; i < TimeBuckets.MILLIS.size(); i++) {
      gets[3 * i] = "GET";
      gets[3 * i + 1] = "u16";
      gets[3 * i + 2] = "#" + i;
    }
    List<Response<List<Long>>> answers = new ArrayList<>();
    redis.pipelined(
        pipeline -> {
          Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
          for (int i = 0; i < 60; i++, minute = minute.minusSeconds(60)) {
            answers.add(pipeline.bitfield(TimeBuckets.histogram(type, minute), gets));
            answers.add(pipeline.bitfield(TimeBuckets.histogramOf7(type, minute), gets));
          }
        });
    long[] counts = new long[TimeBuckets.MILLIS.size()];
    for (Response<List<Long>> answer : answers) {
      for (int i = 0; i < counts.length; i++) counts[i] += answer.get().get(i);
    }
    return new Histogram(Arrays.stream(counts).boxed().toList());
  }

  /** Successful runs in 26 steps of time; the last one is "longer than 335 s". */
  public record Histogram(List<Long> counts) {
    /** The upper end of a step in milliseconds; Long.MAX_VALUE for the last. */
    public static long upTo(int step) {
      return TimeBuckets.MILLIS.get(step);
    }

    public long total() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The upper end (ms) of the step that holds this share of all runs: not more than that many
     * took longer. 0 when nothing ran.
     */
    public long percentile(double share) {
      double wanted = Math.ceil(total() * share);
      long seen = 0;
      for (int i = 0; i < counts.size(); i++) {
        seen += counts.get(i);
        if (seen >= wanted && seen > 0) return upTo(i);
      }
      return 0;
    }
  }
}
