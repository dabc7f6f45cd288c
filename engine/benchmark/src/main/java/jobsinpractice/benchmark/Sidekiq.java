package jobsinpractice.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Debian's Sidekiq (package ruby-sidekiq) on the same work. Its log is off, as ours is: a line at
 * each start and end of a job would cost it more than the job.
 */
final class Sidekiq implements Contender {
  static final String NAME = "Sidekiq";
  private static final String QUEUE = "bench-sidekiq";

  private final double share;
  private final Process process;

  Sidekiq(BenchmarkRedis server, double share, int concurrency, String... settings) {
    this.share = share;
    try {
      Path script = file("sidekiq.rb");
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  "sidekiq",
                  "-r",
                  script.toString(),
                  "-e",
                  "production",
                  "-c",
                  Integer.toString(concurrency),
                  "-q",
                  QUEUE));
      builder.environment().put("REDIS_URL", server.url());
      for (String setting : Arrays.asList(settings)) {
        String[] pair = setting.split("=");
        builder.environment().put("BENCH_" + pair[0].toUpperCase(Locale.ROOT), pair[1]);
      }
      process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(Path.of("/dev/null").toFile()))
              .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Sidekiq cannot be started (apt install ruby-sidekiq): " + e.getMessage(), e);
    }
    awaitUp(server);
  }

  /** A script of ours where Ruby can read it: it may stand inside a jar. */
  private static Path file(String name) {
    try (InputStream in = Sidekiq.class.getResourceAsStream(name)) {
      Path file = Files.createTempFile("bench", ".rb");
      file.toFile().deleteOnExit();
      Files.write(file, in.readAllBytes());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitUp(BenchmarkRedis server) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!server.jedis.exists("bench:sidekiq-up")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException(
            "Sidekiq would not start; try: sidekiq --version (apt install ruby-sidekiq)");
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    server.jedis.unlink("bench:sidekiq-up");
  }

  /** Sidekiq's client, pushing from one thread; it obeys lines as our own children do. */
  static ChildProcess pusher(BenchmarkRedis server) {
    Label label = new Label(NAME, AT_LEAST_ONCE, QUEUE);
    return ChildProcess.script(label, server.url(), "ruby", file("sidekiq-push.rb").toString());
  }

  /** What a number of its jobs noted; waits for them, because a queue is empty before they run. */
  Reply times(BenchmarkRedis server, int jobs) {
    Times times = new Times();
    for (int look = 0; look < 500 && server.jedis.llen("bench:sidekiq-times") < jobs; look++) {
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
    }
    for (String nanos : server.jedis.lrange("bench:sidekiq-times", 0, -1)) {
      times.add(Long.parseLong(nanos));
    }
    server.jedis.unlink("bench:sidekiq-times");
    return times.take();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String guarantee() {
    return AT_MOST_ONCE;
  }

  @Override
  public String queue() {
    return QUEUE;
  }

  @Override
  public double share() {
    return share;
  }

  @Override
  public Usage usage() {
    return Usage.of(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    ChildProcess.awaitEnd(process);
  }
}
