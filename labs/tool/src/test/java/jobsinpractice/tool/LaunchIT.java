package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab launch")
class LaunchIT {
  @Test
  @DisplayName("runs the day to its end without any code, and writes the scoreboard and the page")
  void day(@TempDir Path folder) {
    MiniCourse course = MiniCourse.in(folder);
    assertThat(course.type("launch", "3")).isZero();
    assertThat(course.screen())
        .contains("Launch day, seed 3: 0 of 100 points", "the code of lab 9 is missing", "page");
    Path written = course.root().resolve(".lab/launch");
    String scoreboard = MiniCourse.read(written.resolve("scoreboard.txt"));
    assertThat(course.screen()).contains(scoreboard.lines().toList());
    String page = MiniCourse.read(written.resolve("timeline.html"));
    for (int lab = 1; lab <= 16; lab++) assertThat(page).contains(">lab " + lab + "</text>");
    assertThat(page).contains("<title>").doesNotContain("null");
  }
}
