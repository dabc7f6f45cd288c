package jobsinpractice.gate;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.MutantResult;
import jobsinpractice.runner.Mutants;
import jobsinpractice.runner.WarmRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Changes the solutions, and looks whether the labs' tests notice. It takes minutes, so it runs
 * only when it is asked: {@code -Dgate.mutants=all}, or {@code -Dgate.mutants=1,4} for some labs.
 */
@DisplayName("Mutants of the solutions")
@EnabledIfSystemProperty(named = "gate.mutants", matches = ".+")
class MutantsIT {
  private static final String ASKED = System.getProperty("gate.mutants");
  private static final Path PAGE = Path.of("target/mutants.md");

  @BeforeAll
  static void start() throws IOException {
    Files.deleteIfExists(PAGE);
  }

  @TestFactory
  Stream<DynamicTest> labs() {
    List<String> asked = Arrays.asList(ASKED.split(","));
    return Labs.find(Path.of("")).all().stream()
        .filter(lab -> ASKED.equals("all") || asked.contains("" + lab.number()))
        .map(lab -> dynamicTest(lab + "'s tests notice them", () -> judge(lab)));
  }

  private static void judge(LabHome lab) throws IOException {
    MutantResult result;
    try (WarmRunner runner = WarmRunner.startForManyRuns(2, Mutants.seconds(lab))) {
      result = Mutants.check(lab, runner);
    }
    Files.writeString(PAGE, result.page(), CREATE, APPEND);
    System.out.println(lab + ": mutants noticed: " + result);
    if (!result.problems().isEmpty()) {
      fail(String.join("\n", result.problems()));
    }
  }
}
