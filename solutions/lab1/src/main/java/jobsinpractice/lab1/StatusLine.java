package jobsinpractice.lab1;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.testkit.ToDo;

/** Given. Prints the three numbers in one line, with rows of red stars when none is a stub. */
final class StatusLine implements Runnable {
  private static final String STARS = "*".repeat(96);

  private final Metrics metrics;
  private final Supplier<List<Processor>> processors;

  StatusLine(Metrics metrics, Supplier<List<Processor>> processors) {
    this.metrics = metrics;
    this.processors = processors;
  }

  @Override
  public void run() {
    print(text());
  }

  /** Prints all rows in one call, so that no other output is printed between them. */
  void print(String line) {
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

  /** Shows a stub as "to do (task 2)", and an exception by its name. */
  private static String shown(DoubleSupplier metric, String unit) {
    try {
      return Math.round(metric.getAsDouble()) + unit;
    } catch (ToDo toDo) {
      return toDo.getMessage();
    } catch (RedisUnavailable away) {
      throw away; // task 5 handles it
    } catch (RuntimeException mistake) {
      return mistake.getClass().getSimpleName();
    }
  }

  private static String stars() {
    return System.getenv("NO_COLOR") == null ? "\u001b[31m" + STARS + "\u001b[0m" : STARS;
  }
}
