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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import jobsinpractice.fleet.day.DayWorker;
import jobsinpractice.fleet.panel.LabPanel;
import jobsinpractice.fleet.panel.LabState;
import jobsinpractice.simulator.scaling.ControllerFactory;
import jobsinpractice.testkit.QuietEngineLog;
import org.awaitility.Awaitility;

/**
 * {@code labs/lab start} as a learner runs it: real processes, a real Redis, in a folder of its
 * own.
 */
final class RunningFleet implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(180);

  private static final String CONTROLLER = "META-INF/services/" + ControllerFactory.class.getName();

  private static final String LAUNCH = "launch-day";

  final List<String> said = new CopyOnWriteArrayList<>();
  final Process process;

  /**
   * Starts the usual fleet.
   *
   * @param folder its .lab
   */
  RunningFleet(Path folder) throws IOException {
    this(folder, List.of());
  }

  /**
   * Starts a lab's fleet.
   *
   * @param lab such as "solutions/lab9"
   * @param classes the folder with its compiled code
   */
  static RunningFleet ofLab(String lab, Path folder, Path classes) throws IOException {
    Path workload = LabCode.folder(lab).resolve("src/main/resources/fleet.properties");
    return new RunningFleet(folder, List.of(classes.toString(), workload.toString()));
  }

  /**
   * Starts launch day.
   *
   * @param classes has a folder labN/classes for each lab
   */
  static RunningFleet ofLaunchDay(Path folder, Path classes) throws IOException {
    return new RunningFleet(folder, List.of(LAUNCH, classes.toString()));
  }

  private RunningFleet(Path folder, List<String> lab) throws IOException {
    List<String> command = new ArrayList<>(java(folder));
    command.add(Main.class.getName());
    command.add(folder.toString());
    command.addAll(lab);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("REDIS_URL");
    process = builder.redirectErrorStream(true).start();
    Thread reader = new Thread(this::read, "fleet-output");
    reader.setDaemon(true);
    reader.start();
  }

  private static List<String> java(Path folder) {
    // This JVM lives too briefly for the second compiler to pay off.
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dlab.folder=" + folder,
        "-cp",
        System.getProperty("java.class.path"));
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) said.add(line);
    } catch (IOException e) {
      // it has ended
    }
  }

  /** Returns the first line with this part. */
  String awaitLine(String part) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(said).anyMatch(line -> line.contains(part)));
    return said.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  /** Returns a page of its dashboard. */
  String page(String path) throws IOException {
    String line = awaitLine("in a browser: ");
    URI address = URI.create(line.substring(line.indexOf("http://"))).resolve(path);
    try (InputStream in = address.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Waits until its workers have done more jobs than this, as its dashboard counts them. */
  void awaitJobs(int jobs) {
    Awaitility.await("more than " + jobs + " jobs")
        .atMost(PATIENCE)
        .until(() -> metric("jobs_processed_total") > jobs);
  }

  /** Returns a number that its dashboard shows to Prometheus. */
  double metric(String name) throws IOException {
    return page("metrics")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }

  int end() throws InterruptedException {
    // Process.destroy would close the pipe that we read its last words from
    process.toHandle().destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The course tool's start, without the course: a process of its own, for it ends its JVM. */
  static final class Main {
    public static void main(String[] args) throws Exception {
      QuietEngineLog.engineLog();
      List<String> part = new ArrayList<>(java(Path.of(args[0])));
      part.add(PartMain.class.getName());
      LabPanel panel = new LabPanel(() -> new LabState(0, "", List.of(), ""));
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      FleetStart start =
          new FleetStart(
              out, false, pages -> pages.section(panel).sample(LabPanel.FIELD, panel::sample));
      List<String> lab = List.of(args).subList(1, args.length);
      if (lab.contains(LAUNCH)) System.exit(start.runLaunchDay(part, lab));
      boolean supervised = !lab.isEmpty() && Files.exists(Path.of(lab.get(0)).resolve(CONTROLLER));
      System.exit(supervised ? start.runSupervised(part, lab) : start.run(part, lab));
    }
  }

  /** One part, as {@code labs/lab run} starts it. */
  static final class PartMain {
    public static void main(String[] args) throws Exception {
      QuietEngineLog.engineLog();
      if (args[0].startsWith("launch")) System.exit(launch(args));
      boolean lab = args.length > 1;
      FleetProcess part = lab ? FleetProcess.ofLab(Path.of(args[2])) : new FleetProcess();
      boolean own = lab && !FleetProcess.isMachine();
      List<Path> classes = own ? List.of(Path.of(args[1])) : List.of();
      System.exit(
          switch (args[0]) {
            case "worker" -> part.worker(classes, flags(args));
            case "supervisor" -> part.supervisor(classes, worker(args));
            default -> part.enqueuer();
          });
    }

    private static int launch(String[] args) throws Exception {
      FleetProcess part = new FleetProcess(); // it ends with its input
      if (args[0].equals("launch-worker")) return DayWorker.run(flags(args));
      List<String> words = new ArrayList<>(java(Path.of(System.getProperty("lab.folder"))));
      words.addAll(List.of(PartMain.class.getName(), "launch-worker"));
      return part.launch(Path.of(args[2]), words);
    }

    /** The flags of a worker are after "--". */
    private static List<String> flags(String[] args) {
      int at = List.of(args).indexOf("--");
      return at < 0 ? List.of() : List.of(args).subList(at + 1, args.length);
    }

    private static List<String> worker(String[] args) {
      List<String> words = new ArrayList<>(java(Path.of(System.getProperty("lab.folder"))));
      words.addAll(List.of(PartMain.class.getName(), "worker", args[1], args[2]));
      return words;
    }
  }
}
