package jobsinpractice.lab2;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Puts your numbers into one line. The alert reads the highest error rate of all classes.
 */
final class ErrorLine implements WorkerListener {
  private final ConnectionErrors connectionErrors;
  private final ErrorRate errorRate;
  private final WastedShare wasted;
  private final Alert alert;
  private final Set<String> classes = new ConcurrentSkipListSet<>();

  ErrorLine(ConnectionErrors errors, ErrorRate rate, WastedShare wasted, Alert alert) {
    this.connectionErrors = errors;
    this.errorRate = rate;
    this.wasted = wasted;
    this.alert = alert;
  }

  @Override
  public void jobStarted(Job job) {
    classes.add(job.type());
  }

  String text(FailedJobs failedJobs) {
    return String.join(
        " | ",
        shown(() -> sizes(failedJobs.sizes()), "Retry and dead set: "),
        shown(() -> "" + connectionErrors.count(), "Redis errors: "),
        shown(this::rates, "Error rate: "),
        shown(() -> Math.round(wasted.percent()) + "%", "Wasted: "),
        shown(() -> alert.reading(worst()) ? "ON" : "off", "Alert: "));
  }

  private static String sizes(Sizes sizes) {
    return sizes.retrySet() + " and " + sizes.deadSet();
  }

  private String rates() {
    errorRate.percent(""); // shows a stub even before the first job
    return classes.isEmpty()
        ? "no job yet"
        : classes.stream()
            .map(type -> type + " " + Math.round(errorRate.percent(type)) + "%")
            .collect(joining(", "));
  }

  private double worst() {
    return classes.stream().mapToDouble(errorRate::percent).max().orElse(0);
  }

  /** Shows a stub as "to do (task 2)" and an exception by its name, so neither ends the thread. */
  private static String shown(Supplier<String> number, String label) {
    try {
      return label + number.get();
    } catch (ToDo toDo) {
      return label + toDo.getMessage();
    } catch (RedisUnavailable away) {
      return label + "Redis is away";
    } catch (RuntimeException mistake) {
      return label + mistake.getClass().getSimpleName();
    }
  }
}
