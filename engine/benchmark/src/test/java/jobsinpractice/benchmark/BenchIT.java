package jobsinpractice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every work at a size that takes a moment: that it runs and its numbers fit, never how fast. */
class BenchIT {
  @TempDir static Path folder;
  private static Map<String, Object> run;

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void runAll() throws Exception {
    Path json = folder.resolve("run.json");
    int exit =
        new CommandLine(new Bench())
            .execute(
                "--scale",
                "0.002",
                "--rounds",
                "1",
                "--processes",
                "1,2",
                "--json",
                json.toString());
    assertThat(exit).isZero();
    run = (Map<String, Object>) Json.read(Files.readAllBytes(json));
  }

  static Stream<Work> works() {
    return Bench.WORKS.stream();
  }

  @ParameterizedTest
  @MethodSource("works")
  @DisplayName("every side of a work has a figure, and none is negative")
  void figures(Work work) {
    for (Object side : list(work(work), "sides")) {
      Map<?, ?> median = (Map<?, ?>) ((Map<?, ?>) side).get("median");
      assertThat(median).isNotEmpty();
      median.forEach(
          (figure, value) ->
              assertThat(((Number) value).doubleValue()).as("%s", figure).isNotNegative());
    }
  }

  @Test
  @DisplayName("the run says on which Redis, which Java, and what kind of machine")
  void machine() {
    assertThat(run.get("redis").toString()).containsPattern("\\d+\\.\\d+");
    assertThat(run).containsKeys("java", "cores", "rounds", "scale");
    assertThat((Double) run.get("round_trip_ms")).isPositive();
    assertThat((Double) run.get("sort_ms")).isPositive();
  }

  @Test
  @DisplayName("drain and bulk are also judged by the CPU that a job takes")
  void cpu() {
    for (Work work : List.of(new Drain(), new Enqueue(true), new Scheduler())) {
      assertThat(list(work(work), "checks").toString()).contains("CPU a job");
    }
  }

  @Test
  @DisplayName("the engine is compared with raw Jedis in each work that has a floor")
  void floors() {
    for (String name : List.of("drain", "naps", "enqueue", "bulk", "pickup")) {
      Work work = Bench.WORKS.stream().filter(w -> w.name().equals(name)).findFirst().orElseThrow();
      assertThat(list(work(work), "sides")).hasSize(2);
      assertThat(list(work(work), "checks")).isNotEmpty();
    }
  }

  @Test
  @DisplayName("a start is late from the moment a thread was free, not from the push")
  void late() {
    // One thread: the second job can start when the first ends, and starts 5 later.
    List<Run> runs = List.of(new Run(0, 0, 100), new Run(10, 105, 205));
    assertThat(Run.latest(runs, 1)).isEqualTo(5);
    assertThat(Run.latest(runs, 2)).isEqualTo(95);
  }

  @Test
  @DisplayName("a work that does not exist is refused with a word on where to look")
  void unknown() {
    assertThat(new CommandLine(new Bench()).execute("sprint")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--scale=0",
        "--scale=NaN",
        "--rounds=0",
        "-c=0",
        "--processes=0",
        "--processes=101",
        "--processes=2,2",
        "--processes=many"
      })
  @DisplayName("a number that makes no sense is refused before anything runs")
  void numbers(String option) {
    assertThat(new CommandLine(new Bench()).execute("scale", option)).isEqualTo(2);
  }

  @Test
  @DisplayName("a fleet of each size has a row, and redis-benchmark settles all jobs of its row")
  void fleets() {
    Work scale = Bench.WORKS.stream().filter(w -> w.name().equals("scale")).findFirst().get();
    List<Object> names =
        list(work(scale), "sides").stream()
            .map(side -> (Object) ((Map<?, ?>) side).get("name"))
            .toList();
    assertThat(names).contains("1 process", "2 processes", "2 processes, idle");
    if (RedisBenchmark.installed()) {
      assertThat(names).contains("redis-benchmark, 1 client", "redis-benchmark, 2 clients");
    }
  }

  @Test
  @DisplayName("servers and processes follow from the two prices")
  void capacity() {
    Capacity capacity = new Capacity(2, 100);
    assertThat(capacity.jobsPerSecond(0)).isEqualTo(350_000);
    assertThat(capacity.jobsPerSecond(1_000)).isEqualTo(300_000);
    assertThat(capacity.jobsPerSecond(7_001)).isZero();
    // 2.0 s of jobs and 0.1 s of reports in each second: exactly three times 0.7 s.
    assertThat(capacity.servers(1_000_000, 990)).isEqualTo(3);
    assertThat(capacity.servers(1_000_000, 1_010)).isEqualTo(4);
    assertThat(capacity.servers(0, 0)).isEqualTo(1);
    assertThat(capacity.processesUntil(0.05)).isEqualTo(500);
  }

  @Test
  @DisplayName("a price that was not measured is refused")
  void prices() {
    for (double price : new double[] {0, -1, Double.NaN}) {
      assertThatThrownBy(() -> new Capacity(price, 100)).hasMessageContaining("prices");
    }
    assertThatThrownBy(() -> new Capacity(2, Double.NaN)).hasMessageContaining("prices");
  }

  private static Map<?, ?> work(Work work) {
    return (Map<?, ?>)
        list(run, "works").stream()
            .filter(each -> ((Map<?, ?>) each).get("work").equals(work.name()))
            .findFirst()
            .orElseThrow();
  }

  private static List<?> list(Map<?, ?> fields, String name) {
    return (List<?>) fields.get(name);
  }
}
