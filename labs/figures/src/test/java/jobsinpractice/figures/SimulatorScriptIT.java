package jobsinpractice.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run with {@code -Dsimulator=write}, it writes the script again. */
class SimulatorScriptIT {
  private static final String COMMAND =
      "./mvnw -Pkit -pl labs/figures verify -Dit.test=SimulatorScriptIT -Dsimulator=write";

  @Test
  @DisplayName("The book's simulator.js is what the simulator compiles to now")
  void upToDate(@TempDir Path folder) throws Exception {
    Path script =
        Path.of(
            System.getProperty(
                "script", "../book/src/main/resources/jobsinpractice/book/simulator.js"));
    if ("write".equals(System.getProperty("simulator"))) {
      assertThat(Runtime.version().feature()).as("the JDK that writes simulator.js").isEqualTo(17);
      Files.writeString(script, SimulatorScript.compile(folder));
      return;
    }
    aCompilerThatWritesTheSameClassFiles();
    // A Windows checkout may have changed the line ends.
    String kept = Files.exists(script) ? Files.readString(script).replace("\r", "") : "";
    assertThat(kept.equals(SimulatorScript.compile(folder)))
        .as("%s is stale. On JDK 17, write it again: %s", script, COMMAND)
        .isTrue();
  }

  private static void aCompilerThatWritesTheSameClassFiles() {
    int version = Runtime.version().feature();
    if (version == 17) return;
    String why = "simulator.js is compared on JDK 17 only: this is " + version;
    System.out.println(why);
    Assumptions.abort(why);
  }
}
