package jobsinpractice.lab1;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.testkit.ToDo;

/** Given. The line that the logger prints, between two rows of red stars once it is complete. */
final class StatusLine implements Runnable {
  private static final String STARS = "*".repeat(96);

  private final Metrics metrics;
  private final Supplier<List<Processor>> processors;

  StatusLine(Metrics metrics, Supplier<List<Processor>> processors) {
    this.metrics = metrics;
    this.processors = processors;
  }

  /** Prints it in one piece, so that no other thread's output comes between its rows. */
  @Override
  public void run() {
    String line = text();
    System.out.println(line.contains("to do") ? line : stars() + "\n" + line + "\n" + stars());
  }

  String text() {
    String utilization = shown(() -> metrics.utilization(processors.get()), "%");
    String waiting = shown(metrics::defaultLatency, " s");
    String retries = shown(metrics::retriesLatency, " s");
    return String.format(
        Locale.ROOT,
        "Utilization (instantaneous): %s | Default latency: %s | Retries latency: %s",
        utilization,
        waiting,
        retries);
  }

  /** A stub shows as "to do (task 2)", a mistake by its name: neither may end a worker's thread. */
  private static String shown(DoubleSupplier metric, String unit) {
    try {
      return Math.round(metric.getAsDouble()) + unit;
    } catch (ToDo toDo) {
      return toDo.getMessage();
    } catch (RedisUnavailable away) {
      throw away; // what the thread does about it is task 4
    } catch (RuntimeException mistake) {
      return mistake.getClass().getSimpleName();
    }
  }

  private static String stars() {
    return System.getenv("NO_COLOR") == null ? "\u001b[31m" + STARS + "\u001b[0m" : STARS;
  }
}
