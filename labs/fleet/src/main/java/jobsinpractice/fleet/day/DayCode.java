package jobsinpractice.fleet.day;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jobsinpractice.engine.internal.DaemonThread;
import jobsinpractice.launch.LabCode;
import jobsinpractice.launch.LaunchDay;

/**
 * The learner's code of all labs. A part that is to do, not compiled, hangs, or throws is replaced
 * by the shop's old code for the rest of the day.
 */
final class DayCode {
  private static final int MOST_SECONDS = 10;

  private final Path classes;
  private final Consumer<String> out;
  private final Map<Integer, LabCode> labs = new HashMap<>();
  private final Map<Part, String> missing = Collections.synchronizedMap(new EnumMap<>(Part.class));
  private final ExecutorService threads =
      Executors.newCachedThreadPool(DaemonThread.named("learners-code"));

  /**
   * @param classes has a folder labN/classes for each lab; one can be missing
   * @param out takes a line for each part that is replaced
   */
  DayCode(Path classes, Consumer<String> out) {
    this.classes = classes;
    this.out = out;
  }

  /** Returns the folder of a lab's compiled classes. */
  Path folder(int lab) {
    return classes.resolve("lab" + lab).resolve("classes");
  }

  synchronized LabCode lab(Part part) {
    return labs.computeIfAbsent(part.lab(), lab -> LabCode.of(lab, folder(lab)));
  }

  /** Returns what the learner's code returns, or else what the old code returns. */
  <T> T ask(Part part, Callable<T> yours, Supplier<T> old) {
    if (missing.containsKey(part)) return old.get();
    try {
      return threads.submit(yours).get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      replace(part, LaunchDay.shown(e.getCause()));
    } catch (TimeoutException e) {
      replace(part, "was still running after " + MOST_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return old.get();
  }

  void replace(Part part, String why) {
    if (missing.putIfAbsent(part, why) != null) return;
    out.accept(
        part.title()
            + ": the code of lab "
            + part.lab()
            + " "
            + why
            + ". The old code runs instead");
  }

  boolean has(Part part) {
    return !missing.containsKey(part);
  }

  /** Returns why the old code runs, or an empty string. */
  String why(Part part) {
    return missing.getOrDefault(part, "");
  }

  /** Returns the parts that the shop's old code plays. */
  Set<Part> replaced() {
    synchronized (missing) {
      return Set.copyOf(missing.keySet());
    }
  }
}
