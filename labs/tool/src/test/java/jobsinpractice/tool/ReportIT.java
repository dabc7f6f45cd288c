package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.engine.internal.DaemonThread;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab report")
class ReportIT {
  private static final Pattern ID = Pattern.compile("Explanation's id:\\*\\* ([0-9a-f]{16})\n");

  private MiniCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = MiniCourse.in(folder);
  }

  @Test
  @DisplayName("prints the lab, the task, the last red block, and its explanation's id")
  void lastRun() {
    course.type("test", "1", "--json");
    String json = course.screen();

    assertThat(course.type("report", "1.1")).isZero();

    Matcher id = ID.matcher(course.screen());
    assertThat(id.find()).isTrue();
    assertThat(json).contains("\"explanation\":\"" + id.group(1) + "\"");
    assertThat(course.screen())
        .contains("**Lab:** 1 · How busy", "**Task:** 1", "Lab 1 · task 1")
        .contains("send it")
        .doesNotContain("form", "github");
  }

  @Test
  @DisplayName("keeps the id of a task's last red block when the task is green, and says so")
  void green() {
    course.type("test", "1");
    course.type("report", "1.1");
    Matcher red = ID.matcher(course.screen());
    assertThat(red.find()).isTrue();
    assertThat(course.screen()).doesNotContain("an earlier run");
    course.solve();
    assertThat(course.type("test", "1")).isZero();

    assertThat(course.type("report", "1.1")).isZero();

    assertThat(course.screen())
        .contains("**Explanation's id:** " + red.group(1), "Lab 1 · task 1")
        .contains("from an earlier run");
  }

  @Test
  @DisplayName("has one whole result when several runs of a lab end at the same moment")
  void sameMoment() throws Exception {
    Path state = course.root().resolve(".lab");
    ExecutorService terminals = Executors.newFixedThreadPool(4, DaemonThread.named("terminal"));
    List<Future<?>> runs = new ArrayList<>();
    for (int run = 0; run < 400; run++) {
      String text = ("line " + run + "\n").repeat(50);
      runs.add(terminals.submit(() -> new LastRun(Map.of(1, text)).write(state, 1)));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    terminals.shutdown();
    for (LastRun last : List.of(LastRun.read(state, 1), LastRun.lastReds(state, 1))) {
      assertThat(last.blocks().get(1).lines().distinct()).hasSize(1);
      assertThat(last.blocks().get(1)).hasLineCount(50);
    }
    try (Stream<Path> files = Files.list(state.resolve("results"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("lab1", "lab1.reds");
    }
  }

  @Test
  @DisplayName("asks for a run of the tests if there is none, and refuses another word")
  void noRun() {
    assertThat(course.type("report", "1.1")).isZero();
    assertThat(course.screen()).contains("labs/lab test 1", "**Task:** 1");
    assertThat(course.type("report", "one")).isEqualTo(1);
    assertThat(course.screen()).contains("one is not a lab or a task").hasLineCount(2);
    assertThat(course.type("report", "1.99")).isEqualTo(1);
    assertThat(course.screen()).contains("Lab 1 has no task 99.").hasLineCount(2);
  }

  @Test
  @DisplayName("holds nothing of the learner's code, also after an error of the compiler")
  void compileError() {
    MiniCourse.write(
        course.code(), MiniCourse.read(course.code()) + "String secret = \"my words\n");
    course.type("test", "1");
    assertThat(course.screen()).contains("my words");

    assertThat(course.type("report", "1")).isZero();
    assertThat(course.screen()).contains("**Lab:** 1").doesNotContain("my words");
  }

  @Test
  @DisplayName("in a clone from GitHub, fills in the form's fields")
  void form() throws Exception {
    MiniCourse.needsGit();
    course.type("test", "1");
    git("init", "-q");
    git("remote", "add", "origin", "git@github.com:someone/jobs.git");

    course.type("report");

    String start = "https://github.com/someone/jobs/issues/new?template=unclear.yml&";
    String link =
        course.screen().lines().filter(line -> line.contains(start)).findFirst().orElseThrow();
    assertThat(link).contains("lab=1+%C2%B7+How+busy&task=1&explanation=");
    String form = form("unclear.yml");
    for (String field : link.substring(link.indexOf('&') + 1).split("&")) {
      assertThat(form).contains("id: " + field.substring(0, field.indexOf('=')) + "\n");
    }
  }

  @Test
  @DisplayName("has fields for the explanation's id in both forms for learners")
  void forms() throws IOException {
    for (String name : List.of("unclear.yml", "rejected.yml")) {
      assertThat(form(name)).contains("id: lab\n", "id: task\n", "id: explanation\n");
    }
  }

  private static String form(String name) throws IOException {
    Path root = Labs.find(Path.of("")).root();
    return Files.readString(root.resolve(".github/ISSUE_TEMPLATE").resolve(name));
  }

  private void git(String... words) throws Exception {
    List<String> line = new java.util.ArrayList<>(List.of("git"));
    line.addAll(List.of(words));
    Process git = new ProcessBuilder(line).directory(course.root().toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }
}
