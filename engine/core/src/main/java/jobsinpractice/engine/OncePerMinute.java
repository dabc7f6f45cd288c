package jobsinpractice.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a fault that lasts from filling the log: one line a minute for each subject. */
final class OncePerMinute {
  private static final long MINUTE = 60_000_000_000L;

  private final Map<String, Long> last = new ConcurrentHashMap<>();

  /** Whether a line about this subject is due; true counts as logged. */
  boolean permits(String subject) {
    long now = System.nanoTime();
    last.values().removeIf(logged -> now - logged >= MINUTE);
    return last.putIfAbsent(subject, now) == null;
  }
}
