package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The alert rules for Prometheus")
class AlertsIT {
  private static final String TEST = "alerts-test.yml";

  @TempDir Path copy;

  @BeforeEach
  void promtoolIsThere() {
    boolean there = starts();
    if (!there) {
      System.out.println(
          "The alert rules are not tested: promtool (prometheus) is not on the PATH");
    }
    Assumptions.assumeTrue(there);
  }

  private static boolean starts() {
    try {
      return run("--version").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  @DisplayName("fire at each planted fault, and are silent in a healthy hour")
  void rules() throws IOException {
    assertThat(run("test", "rules", TEST)).isEmpty();
  }

  @Test
  @DisplayName("have a test that fails if a rule fires late, early, or not at all")
  void planted() throws IOException {
    Files.copy(Path.of(TEST), copy.resolve(TEST));
    String rules = Files.readString(Path.of("alerts.yml"));
    Files.writeString(copy.resolve("alerts.yml"), rules);
    assertThat(run("test", "rules", copy.resolve(TEST).toString())).as("no fault").isEmpty();
    for (String[] fault :
        new String[][] {
          {"(queue_latency_seconds) > 60", "(queue_latency_seconds) > 6000"},
          {"(retry_latency_seconds) > 60", "(retry_latency_seconds) > 600"},
          {"for: 2m", "for: 5m"},
          {"offset 15m) > 0", "offset 15m) >= 0"},
          {"> 0.1", "> 0.3"},
          {"< 0.75 *", "<= 1 *"},
          {"absent(fleet_processes)", "fleet_processes < 0"},
        }) {
      assertThat(rules).contains(fault[0]);
      Files.writeString(copy.resolve("alerts.yml"), rules.replace(fault[0], fault[1]));
      assertThat(run("test", "rules", copy.resolve(TEST).toString())).as(fault[1]).isNotEmpty();
    }
  }

  /** Returns what promtool printed, if it failed; else nothing. */
  private static String run(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = "promtool";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? "" : "failed: " + printed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
