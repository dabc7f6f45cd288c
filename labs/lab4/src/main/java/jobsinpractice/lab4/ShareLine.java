package jobsinpractice.lab4;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Wall and CPU time of each job that the worker runs. The engine calls both methods on the
 * thread that runs the job, so they can read its CPU time.
 */
final class ShareLine implements WorkerListener {
  private static final int KEPT = 2_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ThreadLocal<Long> before = new ThreadLocal<>();
  private final Map<String, Queue<Timing>> timings = new ConcurrentSkipListMap<>();

  @Override
  public void jobStarted(Job job) {
    before.set(THREADS.getCurrentThreadCpuTime());
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    double cpu = (THREADS.getCurrentThreadCpuTime() - before.get()) / 1e9;
    Queue<Timing> its = timings.computeIfAbsent(job.type(), type -> new ConcurrentLinkedQueue<>());
    its.add(new Timing(elapsed.toNanos() / 1e9, cpu));
    if (its.size() > KEPT) {
      its.poll();
    }
  }

  /** Returns one line, with every class of which a job has succeeded. */
  String text() {
    if (timings.isEmpty()) {
      return "I/O share: no job has succeeded yet";
    }
    return timings.entrySet().stream()
        .map(entry -> entry.getKey() + " " + share(List.copyOf(entry.getValue())))
        .collect(Collectors.joining(" | ", "I/O share: ", ""));
  }

  private static String share(List<Timing> attempts) {
    try {
      return String.format(Locale.ROOT, "%.0f%%", IoShare.percent(attempts));
    } catch (ToDo toDo) {
      return toDo.getMessage();
    } catch (RuntimeException e) {
      return "threw " + e;
    }
  }
}
