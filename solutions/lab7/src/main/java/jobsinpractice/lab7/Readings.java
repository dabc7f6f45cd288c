package jobsinpractice.lab7;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Given. Keeps the last readings, no more than a trend needs, so that it does not leak itself. */
final class Readings {
  private final Deque<Long> last = new ArrayDeque<>();

  synchronized void add(long bytes) {
    last.addLast(bytes);
    if (last.size() > 3 * Trend.PART) {
      last.removeFirst();
    }
  }

  /** Returns an unmodifiable copy, the oldest first. */
  synchronized List<Long> list() {
    return List.copyOf(last);
  }
}
