package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.WarmRunner;

/** Runs the tests of every lab that the learner has changed, several at a time. */
final class LabRuns {
  private final Course course;
  private final List<LabHome> touched;

  LabRuns(Course course) {
    this.course = course;
    this.touched = course.labs().all().stream().filter(course::touched).toList();
  }

  List<LabHome> touched() {
    return touched;
  }

  /** Returns the progress of each lab of the course, in order. It uses no earlier results. */
  Map<LabHome, LabProgress> run() {
    Map<LabHome, LabProgress> all = new LinkedHashMap<>();
    for (LabHome lab : course.labs().all()) {
      all.put(lab, LabProgress.untouched(lab.number(), lab.redList().tasks()));
    }
    if (touched.isEmpty()) {
      return all;
    }
    int cores = Runtime.getRuntime().availableProcessors();
    int seats = Math.min(touched.size(), Math.min(4, cores));
    ExecutorService pool = Executors.newFixedThreadPool(seats);
    try (WarmRunner runner = WarmRunner.start(seats, WarmRunner.SECONDS)) {
      List<Callable<LabProgress>> runs = new ArrayList<>();
      touched.forEach(lab -> runs.add(() -> course.examine(lab, runner)));
      for (Future<LabProgress> run : pool.invokeAll(runs)) {
        all.put(course.lab(run.get().lab()), run.get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
    return all;
  }
}
