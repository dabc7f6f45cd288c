package jobsinpractice.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;
import jobsinpractice.testkit.classroom.Explanation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab … --json")
class JsonIT {
  private MiniCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = MiniCourse.in(folder);
  }

  @Test
  @DisplayName("status prints each lab's state and the tasks that are done")
  void status() throws MalformedPayload {
    course.type("status", "--json");
    assertThat(lab()).containsEntry("state", "not started").containsEntry("done", List.of());
    MiniCourse.write(course.code(), course.skeleton() + "// begun\n");
    course.type("status", "--json");
    assertThat(lab()).containsEntry("state", "started").containsEntry("tasks", 1L);
    course.solve();
    course.type("status", "--json");
    assertThat(lab()).containsEntry("state", "done").containsEntry("done", List.of(1L));
    MiniCourse.write(course.code(), "class {");
    course.type("status", "--json");
    assertThat(lab()).containsEntry("state", "does not compile");
  }

  @Test
  @DisplayName("test prints each test, and an explanation's id for each red one")
  void test() throws MalformedPayload {
    assertThat(course.type("test", "1", "--json")).isEqualTo(1);
    Map<?, ?> red = (Map<?, ?>) screen();
    assertThat(red.get("status")).isEqualTo("fail");
    assertThat(((List<?>) red.get("tests")))
        .allSatisfy(one -> assertThat(((Map<?, ?>) one).get("explanation").toString()).hasSize(16));

    course.solve();
    assertThat(course.type("test", "1", "--json")).isZero();
    assertThat(((Map<?, ?>) screen()).get("status")).isEqualTo("pass");

    MiniCourse.write(course.code(), "class {");
    assertThat(course.type("test", "1", "--json")).isEqualTo(1);
    Map<?, ?> broken = (Map<?, ?>) screen();
    assertThat(broken.get("status")).isEqualTo("error");
    assertThat(broken.get("message").toString()).contains("Busy.java");
  }

  @Test
  @DisplayName("a test that this machine cannot run is an error, not a failed test")
  void brokenMachine() throws MalformedPayload {
    course.solve();
    course.breakMachine();
    assertThat(course.type("test", "1", "--json")).isEqualTo(1);
    Map<?, ?> run = (Map<?, ?>) screen();
    assertThat(run.get("status")).isEqualTo("error");
    assertThat(run.get("message").toString()).startsWith("Your machine, not your code: no Redis");
    assertThat((List<?>) run.get("tests"))
        .extracting(one -> ((Map<?, ?>) one).get("status").toString())
        .containsExactlyInAnyOrder("pass", "error");

    course.type("status", "--json");
    assertThat(lab()).containsEntry("state", "this machine could not run its tests");
  }

  @Test
  @DisplayName(
      "an explanation's id is the same whatever the code returned, and differs by its words")
  void ids() {
    String one = Explanation.id(red("your code returned 7: that is the mean"));
    assertThat(Explanation.id(red("your code returned -12.5: that is the mean"))).isEqualTo(one);
    assertThat(Explanation.id(red("your code returned 7: that is the sum"))).isNotEqualTo(one);
  }

  private static TestResult red(String why) {
    return new TestResult(1, 1, "a test", false, LabFailure.Kind.values()[0], why, why);
  }

  private Map<String, Object> lab() throws MalformedPayload {
    List<?> labs = (List<?>) ((Map<?, ?>) screen()).get("labs");
    @SuppressWarnings("unchecked") // the report's contract
    Map<String, Object> first = (Map<String, Object>) labs.get(0);
    return first;
  }

  private Object screen() throws MalformedPayload {
    return Json.read(course.screen().strip().getBytes(UTF_8));
  }
}
