package jobsinpractice.dashboard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last five minutes, for a browser that has just come. Spans are kept for two of them. */
final class LiveHistory {
  private static final int KEPT = 300;
  private static final int SPANS_KEPT = 120;

  /** Each report holds three seconds of spans, so two of three samples can do without. */
  private static final int SPANS_EVERY = 3;

  private final Deque<Map<String, Object>> samples = new ArrayDeque<>();
  private Map<String, Object> last = Map.of();
  private long count;

  synchronized void add(Map<String, Object> sample) {
    Map<String, Object> kept = count++ % SPANS_EVERY == 0 ? sample : withoutWork(sample);
    last = sample;
    samples.addLast(kept);
    if (samples.size() > KEPT) samples.removeFirst();
  }

  private static Map<String, Object> withoutWork(Map<String, Object> sample) {
    Map<String, Object> rest = new LinkedHashMap<>(sample);
    rest.remove("work");
    return rest;
  }

  /** Empty before the first. */
  synchronized Map<String, Object> last() {
    return last;
  }

  /** The oldest first; the last one whole. */
  synchronized List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    int left = samples.size();
    for (Map<String, Object> sample : samples) {
      all.add(left-- > SPANS_KEPT ? withoutWork(sample) : sample);
    }
    if (!all.isEmpty()) all.set(all.size() - 1, last);
    return all;
  }
}
