package jobsinpractice.dashboard;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import jobsinpractice.engine.admin.JobSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.internal.DaemonThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does to all jobs of a set, or to all that fit a search, what a button said. A million take a
 * minute, so it runs in the background; pages show its progress. One at a time.
 */
final class BulkActions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BulkActions.class);
  private static final int CHUNK = 250;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(DaemonThread.named("dashboard-sweep"));
  private volatile Sweep current;

  /** One that runs or ran. */
  public static final class Sweep {
    private final String what;
    private final String path;
    private final long size;
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong changed = new AtomicLong();
    private volatile boolean stopping;
    private volatile boolean ended;
    private volatile String trouble = "";

    private Sweep(String what, String path, long size) {
      this.what = what;
      this.path = path;
      this.size = size;
    }

    /** "Retried", "Deleted". */
    public String what() {
      return what;
    }

    public long changed() {
      return changed.get();
    }

    public long looked() {
      return looked.get();
    }

    /** Jobs in the set when it began. */
    public long size() {
      return size;
    }

    public boolean running() {
      return !ended;
    }

    /** Why it ended early; empty when it did not. */
    public String trouble() {
      return trouble;
    }
  }

  /** False when another one is still running. */
  synchronized boolean start(
      String what,
      String path,
      JobSet set,
      Predicate<SortedEntry> which,
      Predicate<SortedEntry> action) {
    if (current != null && current.running()) return false;
    Sweep sweep = new Sweep(what, path, set.size());
    current = sweep;
    thread.execute(() -> run(sweep, set, which, action));
    return true;
  }

  private static void run(
      Sweep sweep, JobSet set, Predicate<SortedEntry> which, Predicate<SortedEntry> action) {
    try {
      long kept = 0; // stay where they are, in front of what is still to be looked at
      List<SortedEntry> chunk;
      do {
        chunk = set.page(kept, CHUNK);
        for (SortedEntry entry : chunk) {
          // Not more than there were: jobs that fail again come back behind the others.
          if (sweep.stopping || sweep.looked.getAndIncrement() >= sweep.size) return;
          boolean fits = which.test(entry);
          if (fits && action.test(entry)) sweep.changed.incrementAndGet();
          else if (!fits || entry.job().isEmpty()) kept++; // else it has gone since
        }
      } while (!chunk.isEmpty());
    } catch (RuntimeException e) {
      LOG.warn("{} {} jobs of {}, then: {}", sweep.what, sweep.changed, sweep.path, e.toString());
      sweep.trouble = String.valueOf(e.getMessage());
    } finally {
      sweep.ended = true;
    }
  }

  /** The one of these pages; null when there was none. */
  Sweep on(String path) {
    Sweep sweep = current;
    return sweep != null && sweep.path.equals(path) ? sweep : null;
  }

  /** Stops the action that runs on these pages, after its current job. */
  void stop(String path) {
    Sweep sweep = on(path);
    if (sweep != null) sweep.stopping = true;
  }

  /** Takes the word about an ended one off the page. */
  synchronized void forget(String path) {
    Sweep sweep = on(path);
    if (sweep != null && !sweep.running()) current = null;
  }

  @Override
  public void close() {
    if (current != null) current.stopping = true;
    thread.shutdown();
  }
}
