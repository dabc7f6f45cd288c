package jobsinpractice.classroom;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jobsinpractice.testkit.classroom.BoardClient;
import jobsinpractice.testkit.classroom.ClassCode;
import jobsinpractice.testkit.classroom.ClassReporter;
import jobsinpractice.testkit.classroom.RunReport;
import jobsinpractice.testkit.classroom.RunReport.State;
import jobsinpractice.testkit.classroom.RunReport.TaskState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures a board with 200 simulated learners. It is not part of the project's check: {@code
 * ./mvnw -Pkit -pl labs/classroom verify -Dit.test=MeasuredClass} runs it.
 */
@DisplayName("A class of 200")
class MeasuredClass {
  private static final int LEARNERS = 200;
  private static final int ROUNDS = 5;
  private static final int SENDERS = 8;
  private static final String RED = "4fd99b0a6337658a";

  private final OperatingSystemMXBean machine =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Test
  void measure(@TempDir Path folder) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            BoardMain.class.getName(),
            Path.of("../..").toAbsolutePath().normalize().toString());
    Process board =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader printed =
        new BufferedReader(new InputStreamReader(board.getInputStream(), StandardCharsets.UTF_8))) {
      String[] words = printed.readLine().split(" ");
      run(folder, "127.0.0.1:" + words[0], words[1], URI.create(words[2]), board.pid());
    } finally {
      board.destroy();
    }
  }

  private void run(Path folder, String address, String code, URI page, long pid) throws Exception {
    ClassCode parsed = ClassCode.parse(code).orElseThrow();
    for (int i = 0; i < LEARNERS; i++) {
      BoardClient.join(folder.resolve("" + i), address, parsed, "Learner " + i);
    }
    long before = machine.getProcessCpuTime();
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    for (int i = 0; i < LEARNERS * ROUNDS; i++) {
      Path state = folder.resolve("" + i % LEARNERS);
      int round = i / LEARNERS;
      senders.submit(() -> report(state, round));
    }
    senders.shutdown();
    List<Double> busy = new ArrayList<>();
    while (!senders.awaitTermination(20, TimeUnit.MILLISECONDS)) {
      busy.add(pageMillis(page));
    }
    double cpu = (machine.getProcessCpuTime() - before) / 1e6 / (LEARNERS * ROUNDS);
    List<Double> quiet = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      quiet.add(pageMillis(page));
    }
    System.out.printf(
        Locale.ROOT, "%d reports, CPU of a learner: %.1f ms each%n", LEARNERS * ROUNDS, cpu);
    print("page while all report", busy);
    print("page, nothing else", quiet);
    System.out.println("board: " + memory(pid));
  }

  private static void report(Path state, int round) {
    List<TaskState> tasks =
        List.of(
            new TaskState(1, round > 2 ? State.DONE : State.RED, round > 2 ? "" : RED),
            new TaskState(2, round > 2 ? State.RED : State.TO_DO, round > 2 ? RED : ""),
            new TaskState(3, State.TO_DO, ""),
            new TaskState(4, State.TO_DO, ""),
            new TaskState(5, State.TO_DO, ""));
    try (ClassReporter reporter = ClassReporter.of(state, System.out::println)) {
      reporter.begin();
      reporter.report(new RunReport(1, tasks));
    }
  }

  private static double pageMillis(URI page) throws Exception {
    long begin = System.nanoTime();
    try (InputStream in = page.resolve("rows").toURL().openStream()) {
      in.readAllBytes();
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void print(String what, List<Double> millis) {
    Collections.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, p99 %.1f ms, of %d%n",
        what,
        millis.get(millis.size() / 2),
        millis.get((millis.size() - 1) * 99 / 100),
        millis.size());
  }

  private static String memory(long pid) throws Exception {
    Path status = Path.of("/proc/" + pid + "/status");
    return Files.exists(status)
        ? String.join(
            ", ",
            Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("Vm"))
                .filter(l -> l.startsWith("VmHWM") || l.startsWith("VmRSS"))
                .toList())
        : "memory is shown on Linux only";
  }
}
