package jobsinpractice.engine.sidekiq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.CommandLines;

/** A Ruby program next to the test. Its log is in target; it ends with the test, by its handle. */
final class RubyProcess implements AutoCloseable {
  final Process process;

  private RubyProcess(Process process) {
    this.process = process;
  }

  /** Its standard output can be read; its standard error goes to the log. */
  static RubyProcess start(String log, String redisUrl, String... command) {
    return new RubyProcess(launch(builder(log, redisUrl, command)));
  }

  /** Both outputs go to the log. */
  static RubyProcess startQuietly(String log, String redisUrl, String... command) {
    ProcessBuilder builder = builder(log, redisUrl, command);
    builder.redirectOutput(builder.redirectError());
    return new RubyProcess(launch(builder));
  }

  private static ProcessBuilder builder(String log, String redisUrl, String... command) {
    Path file = Path.of("target", "sidekiq-" + log + ".log").toAbsolutePath();
    ProcessBuilder builder = new ProcessBuilder(command).directory(scripts().toFile());
    builder.environment().put("REDIS_URL", redisUrl);
    builder.environment().put("ENDS_WITH_STDIN", "1");
    builder.environment().put("LANG", "C.UTF-8");
    builder.redirectError(ProcessBuilder.Redirect.appendTo(file.toFile()));
    return builder;
  }

  private static Process launch(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      CommandLines.assertWithoutPassword(process, builder.environment().get("REDIS_URL"));
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path scripts() {
    try {
      return Path.of(RubyProcess.class.getResource("/sidekiq/oracle.rb").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] resource(String name) {
    try {
      return Files.readAllBytes(scripts().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
