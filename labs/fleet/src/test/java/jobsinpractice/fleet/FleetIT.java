package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jobsinpractice.testkit.QuietEngineLog;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code labs/lab start} as a learner runs it: real processes, a real Redis, in a folder of its
 * own.
 */
class FleetIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path lab;
  final List<String> said = Collections.synchronizedList(new ArrayList<>());
  Process fleet;

  @BeforeEach
  void workThatNeedsNoPhotos() throws IOException {
    Files.write(
        lab.resolve("workload.properties"),
        List.of(
            "thumbnail.per-second = 0",
            "welcome-mail.per-second = 20",
            "welcome-mail.latency-ms = 20",
            "webhook.per-second = 20",
            "webhook.latency-ms = 20",
            "webhook.hang-share = 0"));
  }

  @AfterEach
  void nothingIsLeft() {
    if (fleet != null) fleet.descendants().forEach(ProcessHandle::destroyForcibly);
    if (fleet != null) fleet.destroyForcibly();
  }

  void start() throws IOException {
    said.clear();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dlab.folder=" + lab,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            lab.toString());
    builder.environment().remove("REDIS_URL");
    fleet = builder.redirectErrorStream(true).start();
    Thread reader = new Thread(this::read, "fleet-output");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(fleet.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) said.add(line);
    } catch (IOException e) {
      // it has ended
    }
  }

  void awaitLine(String part) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(said).anyMatch(line -> line.contains(part)));
  }

  /** Of the dashboard whose address was said last. */
  String page(String path) throws IOException {
    String line = said.stream().filter(l -> l.contains("in a browser: ")).findFirst().get();
    URI address = URI.create(line.substring(line.indexOf("http://"))).resolve(path);
    try (InputStream in = address.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  int end() throws InterruptedException {
    fleet
        .toHandle()
        .destroy(); // Process.destroy would close the pipe that we read its last words from
    assertThat(fleet.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
    return fleet.exitValue();
  }

  @Test
  void it_works_stops_when_told_adds_up_and_starts_again() throws Exception {
    for (int run = 1; run <= 2; run++) {
      start();
      awaitLine("done ");
      awaitLine("watch the fleet in a browser: ");
      assertThat(page("live")).contains("<h2 id=\"who\">Threads</h2>");
      assertThat(page("live/now")).contains("\"reports\":true");
      assertThat(end()).as("exit code of run " + run).isZero();
      awaitLine("it adds up");
      assertThat(said).allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d \\S+ +\\| .*"));
      assertThat(said).noneMatch(line -> line.contains("Connection refused"));
    }
  }

  @Test
  void a_part_that_dies_takes_the_others_along_and_is_named() throws Exception {
    start();
    awaitLine("done ");
    Path enqueuer;
    try (var members = Files.list(lab.resolve("fleet/processes"))) {
      enqueuer = members.filter(file -> file.toString().endsWith(".enqueuer")).findFirst().get();
    }
    long pid = Long.parseLong(enqueuer.getFileName().toString().split("\\.")[0]);
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);

    assertThat(fleet.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(fleet.exitValue()).isEqualTo(1);
    awaitLine("enqueuer.1 ended by itself");
    awaitLine("it adds up");
  }

  /** The course tool's start, without the course: a process of its own, for it ends its JVM. */
  static final class Main {
    public static void main(String[] args) throws Exception {
      QuietEngineLog.engineLog();
      List<String> part =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Dlab.folder=" + args[0],
              "-cp",
              System.getProperty("java.class.path"),
              PartMain.class.getName());
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      System.exit(new FleetStart(out, false, pages -> {}).run(part, List.of()));
    }
  }

  /** One part, as {@code labs/lab run} starts it. */
  static final class PartMain {
    public static void main(String[] args) throws Exception {
      QuietEngineLog.engineLog();
      FleetProcess part = new FleetProcess();
      System.exit(args[0].equals("worker") ? part.worker(List.of(), List.of()) : part.enqueuer());
    }
  }
}
