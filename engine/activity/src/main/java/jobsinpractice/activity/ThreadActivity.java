package jobsinpractice.activity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jobsinpractice.engine.RunningJob;

/**
 * What one thread did: sums since its start, and the spans of the last seconds.
 *
 * <p>Written by the thread itself at each job's end, so it makes no objects there but for a new
 * span; read once a second by the reporter, so its lock is next to never contended. Times are
 * microseconds since the epoch.
 */
final class ThreadActivity {
  /** How long a span is reported (ms): in three reports, so that a reader may miss two. */
  static final long KEPT = 3_000;

  /** Jobs of one class with less than this (µs) between them are one span, up to a second's. */
  private static final long CLOSE = 30_000;

  private static final long LONGEST = 1_000_000;

  private final Supplier<Optional<RunningJob>> running;
  private final int most;
  private final Deque<BusySpan> spans = new ArrayDeque<>();
  private long busy;
  private long attempts;
  private long faults;
  private long waits;
  private long lastStart;

  // The span that the next job may still be joined to.
  private long from;
  private long to;
  private long open;
  private String type;
  private int jobs;
  private int failed;

  /**
   * @param running the job that it runs now
   * @param most spans to keep; more are joined
   */
  ThreadActivity(Supplier<Optional<RunningJob>> running, int most) {
    this.running = running;
    this.most = most;
  }

  synchronized void ended(String jobType, long start, long took, long waited, boolean fault) {
    busy += took;
    attempts++;
    waits += Math.max(0, waited);
    lastStart = start;
    if (fault) faults++;
    long end = start + took;
    boolean alike = jobs > 0 && !fault && failed == 0 && jobType.equals(type);
    boolean one = alike && start - to < CLOSE && end - from <= LONGEST;
    if (jobs > 0 && !one) keep();
    if (jobs == 0) {
      from = start;
      type = jobType;
    }
    to = end;
    open += took;
    jobs++;
    if (fault) failed++;
  }

  private void keep() {
    BusySpan span = openSpan();
    if (spans.size() >= most - 1) span = spans.removeLast().joined(span);
    spans.addLast(span);
    open = 0;
    jobs = 0;
    failed = 0;
  }

  private BusySpan openSpan() {
    return new BusySpan(from / 1_000, to / 1_000, open / 1_000, type, jobs, failed);
  }

  /** Since when it runs a job that has not ended; 0 when idle. */
  private long since() {
    long start = running.get().map(job -> ActivityRecorder.micros(job.since())).orElse(0L);
    return start == lastStart ? 0 : start; // reported already, and about to leave the processor
  }

  synchronized boolean busy() {
    return since() != 0;
  }

  synchronized ActivityTotals sums(long now) {
    long since = since();
    long more = since == 0 ? 0 : Math.max(0, now - since);
    return new ActivityTotals(busy + more, attempts, faults, busy, waits);
  }

  /** The spans of the last seconds, the running one last; forgets older ones. */
  synchronized List<BusySpan> spans(long now) {
    long oldest = now / 1_000 - KEPT;
    while (!spans.isEmpty() && spans.peekFirst().to() < oldest) spans.removeFirst();
    List<BusySpan> all = new ArrayList<>(spans);
    if (jobs > 0 && to / 1_000 >= oldest) all.add(openSpan());
    long since = since();
    if (since != 0) {
      String name =
          running.get().map(job -> BusySpan.name(job.job().type())).orElse(BusySpan.SEVERAL);
      all.add(
          new BusySpan(
              since / 1_000, BusySpan.RUNNING, Math.max(0, now - since) / 1_000, name, 1, 0));
    }
    return all;
  }
}
