package jobsinpractice.lab8;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A {@link Plugged} process, seen from the outside. */
final class Victim implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  /** A file with classes of the engine, if the runner has made one: a start takes half the time. */
  private static final String ARCHIVE = System.getProperty("lab.archive", "");

  private final Process process;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  private Victim(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "victim");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts the JVM and returns at once. */
  static Victim start(String whose, String url) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    // It lives for a second: one compiler, for little of the code, the small collector, no agents.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=10"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx64m"));
    // Your code runs in English here, as in the JVM of the tests.
    command.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
    command.addAll(List.of("-Xshare:auto", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
    if (!ARCHIVE.isEmpty()) {
      command.add("-XX:SharedArchiveFile=" + ARCHIVE);
    }
    command.addAll(List.of(Plugged.class.getName(), whose));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", classPath());
    builder.environment().put("REDIS_URL", url); // not an argument, which other users could read
    try {
      return new Victim(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Your classes and the tests' too: a runner may have loaded them from anywhere. */
  private static String classPath() {
    Set<String> path = new LinkedHashSet<>();
    if (!ARCHIVE.isEmpty()) {
      path.add(System.getProperty("java.class.path")); // the archive's jars must be the first
    }
    try {
      for (Class<?> type : List.of(InFlight.class, Plugged.class)) {
        path.add(
            Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    path.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, path);
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line; (line = out.readLine()) != null; ) {
        said.add(line);
      }
    } catch (IOException e) {
      // it was killed
    }
    said.add("plugged: ended");
  }

  /** Sends a worker to each of these points, in the database at its address. */
  void order(Map<Point, String> urls) {
    order(
        urls.entrySet().stream()
            .map(point -> point.getKey() + " " + point.getValue())
            .collect(Collectors.joining(" ")));
  }

  void order(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the process prints this, and returns the rest of the line. */
  String says(String word) {
    StringBuilder all = new StringBuilder();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      String line = poll(deadline);
      if (line == null) {
        throw new IllegalStateException(
            "the worker process did not get to \"" + word + "\" in time. It said:\n" + all);
      }
      if (line.startsWith("plugged: " + word)) {
        return line.substring(("plugged: " + word).length()).strip();
      }
      if (line.equals("plugged: ended")) {
        throw new IllegalStateException(
            "the worker process ended before \"" + word + "\". It said:\n" + all);
      }
      all.append(line).append('\n');
    }
  }

  private String poll(long deadline) {
    try {
      return said.poll(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was cut off");
    }
  }

  /** SIGKILL, the plug: nothing of it runs any more when this returns. */
  void kill() {
    process.destroyForcibly();
    ends();
  }

  /** SIGTERM, as a deploy sends it. */
  void term() {
    process.toHandle().destroy(); // Process.destroy would also close its output
  }

  void ends() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the worker process does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was cut off");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
