package jobsinpractice.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.ResidentMemory;

/** Makes the text of a report; its fields are explained in the package's description. */
final class ActivityReport {
  private static final int MOST_THREADS = 100;
  private static final int MOST_SPANS = 1_500;

  private final Worker worker;
  private final long startedMicros;

  ActivityReport(Worker worker, Instant started) {
    this.worker = worker;
    this.startedMicros = ActivityRecorder.micros(started);
  }

  /** So that all threads together keep to the bound. */
  static int spansEach(int concurrency) {
    return Math.max(4, Math.min(40, MOST_SPANS / Math.min(MOST_THREADS, concurrency)));
  }

  /**
   * @param tracks by tid
   */
  byte[] json(Map<String, ThreadActivity> tracks, long now, long roundTripMicros) {
    ActivityTotals sums = ActivityTotals.NONE;
    int busy = 0;
    for (ThreadActivity track : tracks.values()) {
      sums = sums.plus(track.sums(now));
      if (track.busy()) busy++;
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("at", now / 1e6);
    report.put("started", startedMicros / 1e6);
    report.put("concurrency", worker.concurrency());
    report.put("busy", busy);
    report.put("busy_seconds", sums.busy() / 1e6);
    report.put("attempts", sums.attempts());
    report.put("failed", sums.failed());
    report.put("attempt_seconds", sums.took() / 1e6);
    report.put("wait_seconds", sums.waited() / 1e6);
    report.put("rss", ResidentMemory.kilobytes());
    report.put("rtt_us", roundTripMicros);
    Map<String, Integer> classes = new LinkedHashMap<>();
    List<Object> threads = threads(tracks, now, classes);
    report.put("classes", List.copyOf(classes.keySet()));
    report.put("threads", threads);
    return Json.write(report);
  }

  private List<Object> threads(
      Map<String, ThreadActivity> tracks, long now, Map<String, Integer> classes) {
    List<Object> threads = new ArrayList<>();
    for (Processor processor : worker.processors()) {
      if (threads.size() == MOST_THREADS) break;
      ThreadActivity track = tracks.get(processor.tid());
      List<Object> spans = new ArrayList<>();
      if (track != null) track.spans(now).forEach(span -> spans.add(line(span, now, classes)));
      threads.add(List.of(processor.tid(), spans));
    }
    return threads;
  }

  private static List<Object> line(BusySpan span, long now, Map<String, Integer> classes) {
    int type = classes.computeIfAbsent(span.type(), any -> classes.size());
    long length = span.to() == BusySpan.RUNNING ? BusySpan.RUNNING : span.to() - span.from();
    return List.of(
        now / 1_000 - span.from(), length, span.busy(), type, span.jobs(), span.failed());
  }
}
