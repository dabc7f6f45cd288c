package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jobsinpractice.book.LabDesk.Tally;
import jobsinpractice.book.LabView;
import jobsinpractice.book.LabView.State;
import jobsinpractice.book.LabView.TaskView;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A lab's page")
class CourseDeskIT {
  private MiniCourse course;
  private CourseDesk desk;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = MiniCourse.in(folder);
    desk = CourseDesk.of(Labs.at(course.root()));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  @DisplayName("shows a task from to do over red to done, with what the last run printed")
  void states() {
    assertThat(task().state()).isEqualTo(State.TO_DO);
    assertThat(desk.tallies()).isEmpty();
    assertThat(task().place().file()).isEqualTo(course.code());
    assertThat(task().place().line()).isGreaterThan(1);

    course.solve();
    assertThat(task().state()).isEqualTo(State.NOT_TESTED);
    MiniCourse.write(course.code(), MiniCourse.read(course.code()).replace("100.0", "10.0"));
    List<String> lines = run();
    assertThat(lines).anyMatch(line -> line.startsWith("red    task 1 · "));
    assertThat(lines).last().isEqualTo("0 of 1 tasks done");
    assertThat(task().state()).isEqualTo(State.RED);
    assertThat(desk.tallies()).containsOnly(Map.entry(1, new Tally(0, 1)));
    assertThat(task().red()).startsWith("Lab 1 · task 1 · ").contains("expected", "your code");
    assertThat(task().diff()).as("no solution before the task is done").isEmpty();

    course.solve();
    assertThat(view().note()).isEqualTo("Your code has changed since this run.");
    assertThat(run()).last().isEqualTo("1 of 1 tasks done");
    assertThat(task().state()).isEqualTo(State.DONE);
    assertThat(desk.tallies()).containsOnly(Map.entry(1, new Tally(1, 1)));
    assertThat(task().red()).isEmpty();
    assertThat(task().diff()).extracting(LabView.DiffLine::sign).containsOnly('@', ' ');
  }

  @Test
  @DisplayName("shows what a run in a terminal found, and a compiler's error")
  void terminal() {
    course.solve();
    course.type("test", "1");
    assertThat(task().state()).isEqualTo(State.DONE);
    MiniCourse.write(course.code(), "class {");
    course.type("test", "1");
    assertThat(view().output()).contains("does not compile", "Busy.java");
    assertThat(view().note()).isEqualTo("Result: does not compile.");
  }

  @Test
  @DisplayName("compares a done task with the solution's, line by line")
  void diff() {
    course.solve();
    String mine = MiniCourse.read(course.code()).replace("100.0 * busy", "busy * 100.0");
    MiniCourse.write(course.code(), mine);
    run();
    assertThat(task().diff())
        .anyMatch(line -> line.sign() == '-' && line.text().contains("busy * 100.0"))
        .anyMatch(line -> line.sign() == '+' && line.text().contains("100.0 * busy"))
        .noneMatch(line -> line.text().contains("package") || line.text().contains("region"));
  }

  @Test
  @DisplayName("shows no solution that gives an open task away")
  void openTask() {
    LabHome lab = Labs.find(Path.of("")).lab(1);
    assertThat(TaskDiff.of(lab, 4, List.of(5)))
        .containsExactly(
            new LabView.DiffLine('@', "This comparison is shown when task 5 is done."));
    assertThat(TaskDiff.of(lab, 4, List.of())).anyMatch(line -> line.text().contains("stopped"));
    assertThat(TaskDiff.of(lab, 1, List.of(2, 3, 4, 5))).hasSizeGreaterThan(1);
  }

  @Test
  @DisplayName("shows one hint more each time, and shares the count with labs/lab hint")
  void hints() {
    assertThat(task().hints()).isEmpty();
    desk.hint(1, 1);
    assertThat(task().hints()).hasSize(1);
    course.type("hint", "1.1");
    assertThat(task().hints()).hasSize(2);
    desk.hint(1, 1);
    desk.hint(1, 1);
    assertThat(task().hints()).hasSize(task().steps());
  }

  @Test
  @DisplayName("never changes a file of the learner")
  void readsOnly() throws IOException {
    course.solve();
    Map<String, String> before = files();
    run();
    desk.hint(1, 1);
    desk.lab(1);
    assertThat(files()).isEqualTo(before);
    assertThat(desk.lab(99)).isEmpty();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(course.root())) {
      all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(course.root().resolve(".lab")))
          .forEach(file -> files.put(file.toString(), MiniCourse.read(file)));
    }
    return files;
  }

  private List<String> run() {
    List<String> lines = new ArrayList<>();
    desk.run(1, lines::add);
    return lines;
  }

  private LabView view() {
    return desk.lab(1).orElseThrow();
  }

  private TaskView task() {
    return view().tasks().get(0);
  }
}
