package jobsinpractice.lab15;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobsinpractice.simulator.scaling.Baselines;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.Oracle;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingResult;
import jobsinpractice.simulator.scaling.ScalingRun;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.simulator.scaling.Week;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The solution next to what teams use today, and to an oracle that knows the future. Run with
 * {@code -Dfigures=redraw}, it first writes the table and the traces in runs/ again.
 */
@DisplayName("The solution in the simulated week")
class ComparisonIT {
  private static final ScalingSettings SETTINGS = ScalingSettings.launch();
  private static final double SLOW_SHARE = 0.05;
  private static final int SEEDS = 5;
  private static final int FRIDAY = 4;
  private static final int WEDNESDAY = 2;
  private static final Path RUNS = Path.of("runs");

  @Test
  @DisplayName("within 15% of the oracle's dollars, and no promise is broken, for five seeds")
  void table() throws IOException {
    Map<String, List<ScalingResult>> rows = new LinkedHashMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      int[] plan = Oracle.plan(Week.of(seed), SETTINGS);
      add(rows, "oracle", seed, plan[0], 0, Oracle.following(plan, SETTINGS));
      add(rows, "the lab's solution", seed, 2, SLOW_SHARE, new Autoscaler(SETTINGS));
      add(rows, "utilization, 70%", seed, 2, 0, Baselines.onUtilization(SETTINGS, 0.7));
      add(rows, "depth, 30 a machine", seed, 2, 0, Baselines.onDepth(SETTINGS, 30));
      add(rows, "latency, 30 s", seed, 2, 0, Baselines.onLatency(SETTINGS, 30));
      add(rows, "8 machines", seed, 8, 0, Baselines.fixed());
      add(rows, "16 machines", seed, 16, 0, Baselines.fixed());
    }
    List<String> lines = new ArrayList<>();
    rows.forEach((name, results) -> lines.add(line(name, results)));
    System.out.println(String.join("\n", lines));
    keep("table.txt", lines);
    String chapter = Files.readString(Path.of("../../chapters/15-how-many-machines.md"));
    rows.values().forEach(results -> assertThat(chapter).contains(dollars(results, " · ")));
    for (int n = 0; n < SEEDS; n++) {
      ScalingResult solution = rows.get("the lab's solution").get(n);
      assertThat(solution.dollars()).isLessThan(1.15 * rows.get("oracle").get(n).dollars());
      assertThat(solution.broken()).isLessThanOrEqualTo(rows.get("16 machines").get(n).broken());
      assertThat(solution.killed()).isZero();
    }
  }

  private static void add(
      Map<String, List<ScalingResult>> rows,
      String name,
      long seed,
      int machines,
      double slowShare,
      Controller controller) {
    rows.computeIfAbsent(name, key -> new ArrayList<>())
        .add(ScalingRun.of(Week.of(seed), SETTINGS, machines, slowShare, controller));
  }

  private static String line(String name, List<ScalingResult> results) {
    long broken = results.stream().mapToLong(ScalingResult::broken).sum() / results.size();
    int events = results.stream().mapToInt(ScalingResult::events).sum() / results.size();
    return String.format(
        Locale.ROOT, "%-20s  %s %8d %6d", name, dollars(results, "  "), broken, events);
  }

  private static String dollars(List<ScalingResult> results, String between) {
    return String.join(
        between,
        results.stream()
            .map(result -> String.format(Locale.ROOT, "%.2f", result.dollars()))
            .toList());
  }

  @Test
  @DisplayName("the runs that the figure of chapter 15 shows")
  void friday() throws IOException {
    Week friday = Week.of(1).days(FRIDAY, FRIDAY + 1);
    int[] plan = Oracle.plan(friday, SETTINGS);
    ScalingResult oracle =
        ScalingRun.of(friday, SETTINGS, plan[0], 0, Oracle.following(plan, SETTINGS));
    ScalingResult solution =
        ScalingRun.of(friday, SETTINGS, 3, SLOW_SHARE, new Autoscaler(SETTINGS));
    ScalingResult depth = ScalingRun.of(friday, SETTINGS, 3, 0, Baselines.onDepth(SETTINGS, 30));
    List<String> lines = new ArrayList<>();
    lines.add("hour,load,oracle,solution,solution-latency,depth,depth-latency");
    for (int n = 0; n < solution.readings().seconds().length; n += 4) {
      double seconds = solution.readings().seconds()[n];
      lines.add(
          String.format(
              Locale.ROOT,
              "%.1f,%.2f,%.0f,%.0f,%.0f,%.0f,%.0f",
              seconds / 600,
              friday.erlangs((int) (seconds / 60)) / SETTINGS.threads(),
              oracle.readings().machines()[n],
              solution.readings().machines()[n],
              solution.readings().latency()[n],
              depth.readings().machines()[n],
              depth.readings().latency()[n]));
    }
    keep("friday.csv", lines);
  }

  @Test
  @DisplayName("the noisy day is what tasks 1 and 3 wanted on Wednesday")
  void noisyDay() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("seconds,wanted");
    Autoscaler autoscaler = new Autoscaler(SETTINGS);
    Week wednesday = Week.of(9).days(WEDNESDAY, WEDNESDAY + 1);
    ScalingRun.of(wednesday, SETTINGS, 3, 0, now -> recorded(now, autoscaler, lines));
    keep("../src/main/resources/jobsinpractice/lab15/noisy-day.csv", lines);
  }

  private static Orders recorded(Reading now, Autoscaler autoscaler, List<String> lines) {
    int wanted = QueueSignal.machines(QueueForecast.ahead(now, SETTINGS), SETTINGS);
    lines.add(Math.round(now.time()) + "," + wanted);
    return autoscaler.decide(now);
  }

  /** Compares with the file, or writes it. */
  private static void keep(String name, List<String> lines) throws IOException {
    Path file = RUNS.resolve(name);
    if ("redraw".equals(System.getProperty("figures"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
    assertThat(Files.readAllLines(file)).isEqualTo(lines);
  }
}
