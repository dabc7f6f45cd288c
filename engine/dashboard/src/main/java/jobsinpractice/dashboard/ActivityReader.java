package jobsinpractice.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.activity.BusySpan;

/**
 * A process's report, read with care: any program can write to that key. Sums are since the
 * process's start, times in seconds.
 *
 * @param threads [tid, [[from ms, to ms or −1, busy ms, class, jobs, failed] …]], since the epoch
 */
record ActivityReader(
    double at,
    long concurrency,
    long busy,
    double busySeconds,
    long attempts,
    double systemSeconds,
    long rss,
    long rtt,
    List<Object> threads) {

  static ActivityReader of(Map<String, Object> fields) {
    double at = number(fields.get("at"));
    return new ActivityReader(
        at,
        (long) number(fields.get("concurrency")),
        (long) number(fields.get("busy")),
        number(fields.get("busy_seconds")),
        (long) number(fields.get("attempts")),
        number(fields.get("attempt_seconds")) + number(fields.get("wait_seconds")),
        (long) number(fields.get("rss")),
        (long) number(fields.get("rtt_us")),
        threads(fields, Math.round(at * 1e3)));
  }

  /** Percent of the threads' time between two reports. */
  double utilization(ActivityReader before, double known) {
    if (before == null || before.at >= at || concurrency == 0) return known;
    double share = 100 * (busySeconds - before.busySeconds) / ((at - before.at) * concurrency);
    return Math.max(0, Math.min(100, share));
  }

  private static List<Object> threads(Map<String, Object> fields, long at) {
    List<?> classes = list(fields.get("classes"));
    List<Object> threads = new ArrayList<>();
    for (Object thread : list(fields.get("threads"))) {
      List<?> parts = list(thread);
      if (parts.size() < 2) continue;
      List<Object> spans = new ArrayList<>();
      for (Object span : list(parts.get(1))) {
        List<?> numbers = list(span);
        if (numbers.size() == 6) spans.add(span(numbers, at, classes));
      }
      threads.add(List.of(String.valueOf(parts.get(0)), spans));
    }
    return threads;
  }

  private static List<Object> span(List<?> numbers, long at, List<?> classes) {
    long from = at - (long) number(numbers.get(0));
    long length = (long) number(numbers.get(1));
    int type = (int) number(numbers.get(3));
    String name = type >= 0 && type < classes.size() ? String.valueOf(classes.get(type)) : "?";
    return List.of(
        from,
        length < 0 ? BusySpan.RUNNING : from + length,
        (long) number(numbers.get(2)),
        name,
        (long) number(numbers.get(4)),
        (long) number(numbers.get(5)));
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> items ? items : List.of();
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }
}
