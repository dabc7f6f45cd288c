package jobsinpractice.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a lab's tests after every save. It polls the files' times, because notifications of the
 * operating system arrive late on some systems, and never on network drives.
 */
public final class Watch {
  private static final long LOOK_MILLIS = 50;

  /** After this time, a new save stops the current run, because it may be endless. */
  private static final long PATIENCE_MILLIS = 1_500;

  private final LabHome lab;
  private final WarmRunner runner;
  private Map<Path, String> seen = Map.of();

  public Watch(LabHome lab, WarmRunner runner) {
    this.lab = lab;
    this.runner = runner;
  }

  /**
   * Runs the lab once, then after every save, until {@code goOn} is false or it is interrupted.
   *
   * @param eachVerdict called on this thread
   * @param goOn called about twenty times per second
   */
  public void run(Consumer<Verdicts> eachVerdict, BooleanSupplier goOn)
      throws InterruptedException {
    while (goOn.getAsBoolean()) {
      Map<Path, String> now = settled();
      if (now.equals(seen)) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      } else {
        seen = now;
        Verdicts verdicts = verdicts();
        if (verdicts != null) {
          eachVerdict.accept(verdicts);
        }
      }
    }
  }

  /** Returns null if the learner saved again and the run was stopped. */
  private Verdicts verdicts() throws InterruptedException {
    CompletableFuture<Verdicts> run = CompletableFuture.supplyAsync(() -> runner.run(lab));
    long start = System.nanoTime();
    while (!run.isDone()) {
      TimeUnit.MILLISECONDS.sleep(5);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (millis > PATIENCE_MILLIS && !files().equals(seen)) {
        runner.cut();
        run.join();
        return null;
      }
    }
    return run.join();
  }

  // An editor may write a file in two steps, so wait until nothing changes.
  private Map<Path, String> settled() throws InterruptedException {
    Map<Path, String> before = files();
    if (before.equals(seen)) {
      return before;
    }
    while (true) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS / 2);
      Map<Path, String> now = files();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  private Map<Path, String> files() {
    Map<Path, String> files = new HashMap<>();
    for (Path folder : List.of(lab.sources(), lab.resources(), lab.tests())) {
      try (Stream<Path> found = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(file, Files.getLastModifiedTime(file).toMillis() + ":" + Files.size(file));
        }
      } catch (NoSuchFileException e) {
        // an editor replaced it meanwhile
      } catch (IOException | java.io.UncheckedIOException e) {
        files.put(folder, e.toString());
      }
    }
    return files;
  }
}
