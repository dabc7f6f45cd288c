package jobsinpractice.pulse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What one thread did: sums since its start, and the spans of the last seconds.
 *
 * <p>Written by the thread itself and read once a second by the reporter, so its lock is next to
 * never contended. Times are microseconds since the epoch.
 */
final class Track {
  /** How long a span is told (ms): three reports, so that a reader may miss two. */
  static final long KEPT = 3_000;

  /** Jobs of one class with less than this (ms) between them are one span, up to a second's. */
  private static final long CLOSE = 30;

  private static final long LONGEST = 1_000;

  private final String tid;
  private final int most;
  private final Deque<Span> spans = new ArrayDeque<>();
  private Sums sums = Sums.NONE;
  private String running;
  private long since;
  private long waited;

  /**
   * @param most spans to keep; more are joined
   */
  Track(String tid, int most) {
    this.tid = tid;
    this.most = most;
  }

  String tid() {
    return tid;
  }

  synchronized void started(String type, long now, long waiting) {
    running = type;
    since = now;
    waited = Math.max(0, waiting);
  }

  synchronized void ended(boolean failed, long now) {
    if (running == null) return;
    long took = Math.max(0, now - since);
    int faults = failed ? 1 : 0;
    sums = sums.plus(new Sums(took, 1, faults, took, waited));
    long to = Math.max(now, since) / 1_000;
    add(new Span(since / 1_000, to, took / 1_000, running, 1, faults));
    running = null;
  }

  private void add(Span span) {
    Span last = spans.peekLast();
    if (last != null && (spans.size() >= most || oneWith(last, span))) {
      spans.removeLast();
      span = last.joined(span);
    }
    spans.addLast(span);
  }

  private static boolean oneWith(Span last, Span next) {
    return next.from() - last.to() < CLOSE
        && next.to() - last.from() <= LONGEST
        && next.type().equals(last.type())
        && next.failed() == 0
        && last.failed() == 0;
  }

  synchronized boolean busy() {
    return running != null;
  }

  synchronized Sums sums(long now) {
    return running == null ? sums : sums.plusBusy(Math.max(0, now - since));
  }

  /** The last seconds', the one that runs now last; forgets what is older. */
  synchronized List<Span> spans(long now) {
    while (!spans.isEmpty() && spans.peekFirst().to() < now / 1_000 - KEPT) spans.removeFirst();
    List<Span> all = new ArrayList<>(spans);
    if (running != null) {
      long busy = Math.max(0, now - since) / 1_000;
      all.add(new Span(since / 1_000, Span.RUNNING, busy, running, 1, 0));
    }
    return all;
  }
}
