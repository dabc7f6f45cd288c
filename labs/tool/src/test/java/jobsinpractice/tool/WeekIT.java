package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab week")
class WeekIT {
  private static final Path SOLUTION = Path.of("../../solutions/lab15");

  private MiniCourse course;

  @BeforeEach
  void aCourseWithLab15(@TempDir Path folder) throws IOException {
    course = MiniCourse.in(folder);
    copy(Path.of("../lab15"), course.root().resolve("labs/lab15"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.toString().contains("target")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else Files.write(target, Files.readAllBytes(file));
      }
    }
  }

  @Test
  @DisplayName("prints the learner's dollars, late jobs, and changes, as chapter 15's table does")
  void solved() throws IOException {
    copy(SOLUTION.resolve("src/main"), course.root().resolve("labs/lab15/src/main"));
    assertThat(course.type("week", "15")).isZero();
    String table = Files.readString(SOLUTION.resolve("runs/table.txt"));
    assertThat(course.screen())
        .containsPattern(
            "your autoscaler +" + dollars(table, "the lab's solution") + " +0 +0 +\\d+")
        .containsPattern("the oracle +" + dollars(table, "oracle") + " +0 +0 +\\d+")
        .containsPattern("8 machines, fixed +14\\.56 +[\\d,]+ +0 +0\n");
  }

  /** Returns what the first of the weeks in the table cost. */
  private static String dollars(String table, String name) {
    String line = table.lines().filter(row -> row.startsWith(name)).findFirst().orElseThrow();
    return line.substring(name.length()).strip().split(" ")[0];
  }

  @Test
  @DisplayName("without task 5, it prints a week in which the slow machines stay")
  void withoutTask5() throws IOException {
    copy(SOLUTION.resolve("src/main"), course.root().resolve("labs/lab15/src/main"));
    String file = "labs/lab15/src/main/java/jobsinpractice/lab15/SlowMachine.java";
    Path skeleton = Path.of("../..").resolve(file);
    Files.write(course.root().resolve(file), Files.readAllBytes(skeleton));
    assertThat(course.type("week", "15")).isZero();
    assertThat(course.screen()).contains("your autoscaler");
  }

  @Test
  @DisplayName(
      "names an error of the learner's code in one line, with the command that explains it")
  void fails() throws IOException {
    copy(SOLUTION.resolve("src/main"), course.root().resolve("labs/lab15/src/main"));
    Path code = course.root().resolve("labs/lab15/src/main/java/jobsinpractice/lab15");
    Path autoscaler = code.resolve("Autoscaler.java");
    String decide = "public Orders decide(Reading now) {";
    MiniCourse.write(
        autoscaler,
        MiniCourse.read(autoscaler).replace(decide, decide + "if (now != null) decide(now);"));
    assertThat(course.type("week", "15")).isEqualTo(1);
    assertThat(course.screen())
        .contains("Your autoscaler failed: java.lang.StackOverflowError.", "labs/lab test 15");
  }

  @Test
  @DisplayName("names a service file that is wrong or empty")
  void serviceFile() {
    Path services = course.root().resolve("labs/lab15/src/main/resources/META-INF/services");
    Path file = services.resolve("jobsinpractice.simulator.scaling.ControllerFactory");
    MiniCourse.write(file, "jobsinpractice.lab15.Renamed\n");
    assertThat(course.type("week", "15")).isEqualTo(1);
    assertThat(course.screen())
        .contains("Your autoscaler failed: java.util.ServiceConfigurationError: ", "Renamed");
    MiniCourse.write(file, "");
    assertThat(course.type("week", "15")).isEqualTo(1);
    assertThat(course.screen()).contains("The code of lab 15 has no autoscaler in it.");
  }

  @Test
  @DisplayName("names the first task that is still to do, and a lab without an autoscaler")
  void toDo() {
    assertThat(course.type("week", "15")).isEqualTo(1);
    assertThat(course.screen())
        .contains("The autoscaler of lab 15 needs your code first: to do (task 3).");
    assertThat(course.type("week", "1")).isEqualTo(1);
    assertThat(course.screen()).contains("lab 1 has no autoscaler.", "labs/lab week 15");
  }
}
