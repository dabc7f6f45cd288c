package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab")
class ToolIT {
  private MiniCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = MiniCourse.in(folder);
  }

  @Test
  @DisplayName(
      "without a command, it shows a welcome, then the next task, then that the lab is done")
  void whereYouAre() {
    assertThat(course.type()).isZero();
    assertThat(course.screen()).contains("labs/lab doctor", "labs/lab watch 1");
    course.type("hint");
    course.type();
    assertThat(course.screen()).contains("0 of 1 tasks done", "Busy.java:", "hint 2 of 3");
    course.solve();
    course.type();
    assertThat(course.screen()).contains("1 of 1 tasks done", "labs/lab solution 1");
  }

  @Test
  @DisplayName("test is red with exit code 1, green with exit code 0")
  void test() {
    assertThat(course.type("test", "1")).isEqualTo(1);
    assertThat(course.screen()).contains("Lab 1 · task 1", "labs/lab hint 1.1");
    course.solve();
    assertThat(course.type("test", "lab1")).isZero();
  }

  @Test
  @DisplayName("start's help says how to stop a fleet that a script has started")
  void stopFromScript() {
    assertThat(course.type("start", "--help")).isZero();
    assertThat(course.screen()).contains("use kill PID").contains("ignore", "kill -INT");
  }

  @Test
  @DisplayName("status uses no earlier results: it runs every changed lab")
  void status() {
    course.solve();
    course.type("test");
    MiniCourse.write(course.code(), MiniCourse.read(course.code()).replace("100.0", "10.0"));
    course.type("status");
    assertThat(course.screen()).contains("0 of 1", "○ to do · 1 tested now").doesNotContain("●");
    course.solve();
    course.type("status");
    assertThat(course.screen()).contains("●", "done");
    MiniCourse.write(course.code(), "class {");
    course.type("status");
    assertThat(course.screen()).contains("does not compile");
  }

  @Test
  @DisplayName("--help names every command on one screen, and each command has its own help screen")
  void help() {
    assertThat(course.type("--help")).isZero();
    assertThat(course.screen().lines().count()).isLessThanOrEqualTo(25);
    String help = course.screen();
    assertThat(help.lines()).allMatch(line -> line.length() <= Terminal.WIDTH);
    Terminal none =
        new Terminal(System.out, System.err, jobsinpractice.testkit.Colours.NONE, false);
    Course any = new Course(jobsinpractice.runner.Labs.at(course.root()), course.root(), none);
    for (String command : new LabTool(any).commandLine().getSubcommands().keySet()) {
      assertThat(help).contains(command);
      if (command.equals("bench")) {
        continue; // its words are the benchmark's own, which would have to be built
      }
      assertThat(course.type(command, "--help")).isZero();
      assertThat(course.screen().lines().count()).as(command).isBetween(4L, 25L);
      assertThat(course.type("help", command)).isZero();
    }
  }

  @Test
  @DisplayName("a mistyped command or lab gives two lines, with the fix")
  void mistyped() {
    assertThat(course.type("tset", "1")).isEqualTo(2);
    assertThat(course.screen()).contains("Unknown command: tset", "labs/lab test").hasLineCount(2);
    assertThat(course.type("test", "nine")).isEqualTo(2);
    assertThat(course.screen()).contains("nine", "labs/lab test --help").hasLineCount(2);
    assertThat(course.type("test", "9")).isEqualTo(1);
    assertThat(course.screen()).contains("Lab 9 does not exist", "the labs are 1");
  }

  @Test
  @DisplayName("new creates a lab that works at once")
  void newLab() {
    assertThat(course.type("new", "2", "How", "late")).isZero();
    assertThat(course.screen()).contains("Lab 2 · How late", "labs/lab2/README.md");
    assertThat(course.type("test", "2")).isEqualTo(1);
    assertThat(course.type("new", "2", "again")).isEqualTo(1);
  }
}
