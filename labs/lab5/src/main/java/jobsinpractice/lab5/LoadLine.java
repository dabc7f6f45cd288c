package jobsinpractice.lab5;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/** Given. Counts the jobs that this worker has run, by class, and computes its load from them. */
final class LoadLine implements WorkerListener {
  private final LongSupplier nanos;
  private final long start;
  private final Map<String, Duration> time = new TreeMap<>();
  private final Map<String, Integer> attempts = new TreeMap<>();

  LoadLine(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  public void jobSucceeded(Job job, Duration elapsed) {
    count(job, elapsed);
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    count(job, elapsed);
  }

  private synchronized void count(Job job, Duration elapsed) {
    time.merge(job.type(), elapsed, Duration::plus);
    attempts.merge(job.type(), 1, Integer::sum);
  }

  synchronized String text(int threads) {
    int all = attempts.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) {
      return "Load: no job yet";
    }
    double minutes = (nanos.getAsLong() - start) / 60e9;
    List<Flow> flows =
        attempts.keySet().stream()
            .map(
                type -> {
                  int count = attempts.get(type);
                  return new Flow(type, count / minutes, time.get(type).dividedBy(count));
                })
            .toList();
    Duration mean = time.values().stream().reduce(Duration.ZERO, Duration::plus).dividedBy(all);
    DoubleSupplier load = () -> OfferedLoad.of(flows);
    return String.format(
        Locale.ROOT,
        "Load: %s erlangs on %d threads | chance of waiting: %s | mean wait, in calm: %s s",
        shown(load, "%.1f"),
        threads,
        shown(() -> ErlangC.chanceOfWaiting(threads, load.getAsDouble()), "%.2f"),
        shown(() -> ErlangC.meanWait(threads, load.getAsDouble(), mean), "%.3f"));
  }

  /**
   * Shows a stub as "to do (task 1)" and an exception by its name; neither ends a worker's thread.
   */
  private static String shown(DoubleSupplier number, String form) {
    try {
      return String.format(Locale.ROOT, form, number.getAsDouble());
    } catch (ToDo toDo) {
      return toDo.getMessage();
    } catch (RuntimeException mistake) {
      return mistake.getClass().getSimpleName();
    }
  }
}
