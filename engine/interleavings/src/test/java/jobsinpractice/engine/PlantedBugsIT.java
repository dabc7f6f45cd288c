package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each property fails on the bug that it is there to catch, and the interleaving is printed. */
class PlantedBugsIT {
  private static final Path REPORTS = Path.of("target/interleavings");

  @ParameterizedTest
  @EnumSource
  void is_found(PlantedBug bug) throws Exception {
    Class<?> scenario = new PlantedEngine(bug).scenario(bug.property.scenario);
    Throwable found =
        catchThrowable(() -> Interleavings.explore(scenario, Interleavings.SCHEDULES_FOR_A_BUG));
    assertThat(found)
        .as("%s with %s", bug.property, bug)
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContainingAll(bug.symptom, "The following interleaving leads to the error");
    print(bug, found);
  }

  private static void print(PlantedBug bug, Throwable found) throws IOException {
    Files.createDirectories(REPORTS);
    Path report = REPORTS.resolve(bug.name().toLowerCase(Locale.ROOT) + ".txt");
    Files.writeString(report, found.getMessage());
    System.out.println(bug + ", found by " + bug.property + ":" + Interleavings.shortened(found));
  }
}
