package jobsinpractice.gate;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobsinpractice.runner.Gate;
import jobsinpractice.runner.GateResult;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.WarmRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every lab of the course passes the gate; {@code -Dgate.lab=1} or {@code 1,2} looks at these only.
 */
@DisplayName("The gate")
class GateIT {
  /** As a lab has under Maven; a machine that builds something else besides is slow. */
  private static final int SECONDS = 10;

  /** Two more than there are cores, because runs wait: for a process, a thread, a deadline. */
  private static final int SEATS = Runtime.getRuntime().availableProcessors() + 2;

  private static final List<GateResult> RESULTS = new ArrayList<>();
  private static WarmRunner runner;

  @BeforeAll
  static void warmUp() throws IOException {
    Files.writeString(Path.of("target/promises.md"), "# What labs promise, and what tests it\n\n");
    Files.writeString(Path.of("target/times.md"), "# Where the gate spends its time\n\n");
    runner = WarmRunner.startForManyRuns(SEATS, SECONDS);
  }

  @TestFactory
  Stream<DynamicTest> every() {
    Set<String> only = Set.of(System.getProperty("gate.lab", "").split(","));
    return Labs.find(Path.of("")).all().stream()
        .filter(lab -> only.contains("") || only.contains("" + lab.number()))
        .map(lab -> dynamicTest(lab + " passes", () -> judge(lab)));
  }

  private static void judge(LabHome lab) throws IOException {
    GateResult result = Gate.check(lab, runner);
    Path page = Path.of("target/promises.md");
    Files.writeString(page, Gate.promisesPage(lab), CREATE, APPEND);
    Files.writeString(Path.of("target/times.md"), result.times(), CREATE, APPEND);
    RESULTS.add(result);
    if (!result.passed()) {
      fail(String.join("\n", result.problems()));
    }
  }

  @AfterAll
  static void table() {
    runner.close();
    System.out.print("\n" + GateResult.table(RESULTS) + "\n");
  }
}
