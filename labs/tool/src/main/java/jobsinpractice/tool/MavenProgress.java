package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.DaemonThread;

/** Prints a sign of life every 15 s while Maven runs quietly, with what it has downloaded. */
final class MavenProgress implements AutoCloseable {
  static final Duration EVERY = Duration.ofSeconds(15);

  /** What a machine downloads that has never built the project; the README has the same number. */
  private static final int NEW_MACHINE_MEGABYTES = 110;

  private final LongSupplier bytes;
  private final Consumer<String> report;
  private final ScheduledExecutorService timer;
  private final long before;
  private int ticks;

  private MavenProgress(
      LongSupplier bytes, Consumer<String> report, ScheduledExecutorService timer) {
    this.bytes = bytes;
    this.report = report;
    this.timer = timer;
    this.before = bytes.getAsLong();
  }

  /**
   * @param repository Maven's local repository
   */
  static MavenProgress start(Path repository, Consumer<String> report) {
    return start(
        () -> size(repository),
        report,
        new ScheduledThreadPoolExecutor(1, DaemonThread.named("maven-progress")));
  }

  static MavenProgress start(
      LongSupplier bytes, Consumer<String> report, ScheduledExecutorService timer) {
    MavenProgress progress = new MavenProgress(bytes, report, timer);
    timer.scheduleAtFixedRate(
        progress::tick, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    return progress;
  }

  void tick() {
    long seconds = ++ticks * EVERY.toSeconds();
    double megabytes = Math.max(0, bytes.getAsLong() - before) / 1e6;
    String downloaded =
        megabytes < 0.1
            ? ""
            : String.format(
                Locale.ROOT,
                ", %.1f MB downloaded (a new machine needs about %d MB in all)",
                megabytes,
                NEW_MACHINE_MEGABYTES);
    report.accept("... " + seconds + " s" + downloaded);
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(MavenProgress::sizeOfFile).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // Maven moves files while they are counted
    }
  }

  private static long sizeOfFile(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
