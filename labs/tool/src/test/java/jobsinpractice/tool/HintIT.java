package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab hint")
class HintIT {
  private MiniCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = MiniCourse.in(folder);
  }

  @Test
  @DisplayName("shows one step more each time, and says how to see the next")
  void oneMore() {
    course.type("hint", "1.1");
    assertThat(course.screen())
        .contains("hint 1 of 3", "labs/lab hint 1.1")
        .doesNotContain("hint 2 of 3");
    course.type("hint", "1.1");
    assertThat(course.screen())
        .contains("hint 1 of 3", "hint 2 of 3")
        .doesNotContain("hint 3 of 3");
    course.type("hint", "1.1");
    assertThat(course.screen()).contains("hint 3 of 3", "That was the last hint");
    course.type("hint", "1.1");
    assertThat(course.screen()).contains("hint 3 of 3", "That was the last hint");
  }

  @Test
  @DisplayName("keeps the count in a plain file, which a person may edit")
  void plainFile() {
    Path progress = course.root().resolve(".lab/progress");
    course.type("hint", "1.1");
    course.type("hint", "1.1");
    assertThat(progress).content().contains("hints 1.1 = 2");

    MiniCourse.write(progress, "hints 1.1 = none\nnonsense\n");
    course.type("hint", "1.1");
    assertThat(course.screen()).contains("hint 1 of 3").doesNotContain("hint 2 of 3");
  }

  @Test
  @DisplayName("--again shows no new step")
  void again() {
    course.type("hint", "1.1");
    course.type("hint", "1.1", "--again");
    assertThat(course.screen()).contains("hint 1 of 3").doesNotContain("hint 2 of 3");
  }

  @Test
  @DisplayName("starts over with the lab")
  void startsOver() {
    course.type("hint", "1.1");
    course.type("reset", "1");
    course.type("hint", "1.1");
    assertThat(course.screen()).doesNotContain("hint 2 of 3");
  }

  @Test
  @DisplayName(
      "without a task, shows a hint for the next task; for an unknown task, lists the known tasks")
  void whichTask() {
    assertThat(course.type("hint")).isZero();
    assertThat(course.screen()).contains("Lab 1 · task 1");
    assertThat(course.type("hint", "1.9")).isEqualTo(1);
    assertThat(course.screen()).contains("no task 9", "1.1").hasLineCount(2);
    assertThat(course.type("hint", "x.y")).isEqualTo(2);
    assertThat(course.screen()).hasLineCount(2);
  }
}
