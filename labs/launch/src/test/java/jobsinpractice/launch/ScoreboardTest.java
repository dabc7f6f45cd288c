package jobsinpractice.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jobsinpractice.redislauncher.RedisMissing;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The report of launch day")
class ScoreboardTest {
  private static String report(Throwable thrown) {
    String missing = LaunchDay.shown(thrown);
    Incident incident = new Incident(725, 9, "the provider is slow", 5, List.of(), missing);
    LaunchResult result = new LaunchResult(1, List.of(incident));
    assertThat(TimelinePage.of(result)).contains("<br>the code of lab 9 " + missing + "</td>");
    return Scoreboard.of(result);
  }

  @Test
  @DisplayName("calls code missing that is to do or not compiled")
  void missing() {
    assertThat(report(new IllegalStateException(ToDo.task(9, 2))))
        .contains(
            "the code of lab 9 is missing: to do (task 2). The shop's old code ran instead\n");
    assertThat(report(new LabCode.Missing("its class Jitter is not compiled")))
        .contains("the code of lab 9 is missing: its class Jitter is not compiled. The shop's old");
  }

  @Test
  @DisplayName("shows the first line of what the code threw")
  void threw() {
    assertThat(report(new IllegalStateException("no time\nand a second line")))
        .contains(
            "the code of lab 9 threw java.lang.IllegalStateException: no time. The shop's old")
        .doesNotContain("second line");
  }

  @Test
  @DisplayName("is not written if the machine has no Redis")
  void noRedis() {
    RedisMissing missing = new RedisMissing("no Redis", "install it");
    assertThatThrownBy(() -> LaunchDay.shown(new IllegalStateException(missing))).isSameAs(missing);
  }
}
