package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The alert rules for Prometheus")
class AlertsIT {
  private static final String TEST = "alerts-test.yml";

  /** An alert, its expression, and for how many minutes it must hold. */
  private static final Pattern RULE =
      Pattern.compile("- alert: (\\w+)\n +expr: (.*)(?:\n +for: (\\d+)m)?");

  private static final Pattern CONFIGURATION =
      Pattern.compile("```yaml\n(rule_files:[^`]*)```", Pattern.DOTALL);

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
    String rules = Files.readString(Path.of("alerts.yml"));
    assertThat(runWith(rules)).as("no fault").isEmpty();
    List<MatchResult> all = RULE.matcher(rules).results().toList();
    assertThat(all).as("every rule").hasSize(rules.split("- alert:").length - 1);
    for (MatchResult rule : all) {
      isCaught(rules, rule, 2, "vector(0) > 1"); // never
      isCaught(rules, rule, 2, "vector(1)"); // always
      if (rule.group(3) == null) continue;
      isCaught(rules, rule, 3, "0");
      isCaught(rules, rule, 3, String.valueOf(2 * Integer.parseInt(rule.group(3))));
    }
  }

  @Test
  @DisplayName("fit the configuration of Prometheus in the guide")
  void configuration() throws IOException {
    String guide = Files.readString(Path.of("../docs/run-it-in-production.md"));
    Matcher config = CONFIGURATION.matcher(guide);
    assertThat(config.find()).isTrue();
    Path file = copy.resolve("prometheus.yml");
    Files.writeString(file, config.group(1));
    Files.copy(Path.of("alerts.yml"), copy.resolve("alerts.yml"));
    assertThat(run("check", "config", file.toString())).isEmpty();
    Files.writeString(file, config.group(1).replace("job_name", "name"));
    assertThat(run("check", "config", file.toString())).contains("name");
  }

  private void isCaught(String rules, MatchResult rule, int group, String fault)
      throws IOException {
    String changed =
        rules.substring(0, rule.start(group)) + fault + rules.substring(rule.end(group));
    assertThat(runWith(changed)).as(fault).contains("alertname: " + rule.group(1) + ",");
  }

  @Test
  @DisplayName("have a test that fails at another limit")
  void limits() throws IOException {
    String rules = Files.readString(Path.of("alerts.yml"));
    for (String[] fault :
        new String[][] {
          {"JobsAreLate", "(queue_latency_seconds) > 60", "(queue_latency_seconds) > 6000"},
          {"RetriesAreLate", "(retry_latency_seconds) > 60", "(retry_latency_seconds) > 600"},
          {"DeadSetGrows", "offset 15m) > 0", "offset 15m) >= 0"},
          {"DeadSetIsFull", ">= 9999", ">= 10000"},
          {"DeadSetIsFull", ">= 9999", ">= 9998"},
          {"WorkIsWasted", "> 0.1", "> 0.3"},
          {"WorkersVanished", "< 0.75 *", "<= 1 *"},
          {"WorkerHangs", "> 600", "> 6000"},
          {"WorkerHangs", "> 600", "> 60"},
        }) {
      assertThat(rules).contains(fault[1]);
      assertThat(runWith(rules.replace(fault[1], fault[2])))
          .as(fault[2])
          .contains("alertname: " + fault[0] + ",");
    }
  }

  private String runWith(String rules) throws IOException {
    Files.writeString(copy.resolve("alerts.yml"), rules);
    Files.copy(Path.of(TEST), copy.resolve(TEST), StandardCopyOption.REPLACE_EXISTING);
    return run("test", "rules", copy.resolve(TEST).toString());
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
