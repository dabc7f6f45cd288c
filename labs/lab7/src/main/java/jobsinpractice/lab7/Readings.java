package jobsinpractice.lab7;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Given. The last readings, as many as a trend needs: a watchdog must not be a leak itself. */
final class Readings {
  private final Deque<Long> last = new ArrayDeque<>();

  synchronized void add(long bytes) {
    last.addLast(bytes);
    if (last.size() > 3 * Trend.PART) {
      last.removeFirst();
    }
  }

  /** Oldest first. */
  synchronized List<Long> list() {
    return List.copyOf(last);
  }
}
