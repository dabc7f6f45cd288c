package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A task's check")
class TaskTest {
  private static final Task RETRIES =
      Task.of(1, 3, "retry latency")
          .asks("how long the most overdue retry has been due")
          .lookAt("RetrySet (engine) · chapter 1, \"Where retries wait\"");

  @AfterEach
  void noCheckStaysOpen() {
    OpenChecks.close();
  }

  private static LabFailure failure(Runnable check) {
    return catchThrowableOfType(LabFailure.class, check::run);
  }

  private static NumberCheck.Answer answered(double seconds) {
    return RETRIES
        .expect(42, "s")
        .got(seconds)
        .butIf(0, "queue:retry does not exist")
        .butIf(s -> s < 0, "a retry yet to come is not late");
  }

  @Test
  @DisplayName("shows what was expected, what came, why, where to look, and how to get a hint")
  void block() {
    assertThat(failure(() -> answered(0).otherwise("?")))
        .hasMessage(
            """
            Lab 1 · task 3 · retry latency
              expected 42 s, your code returned 0 s
              why      queue:retry does not exist
              look at  RetrySet (engine) · chapter 1, "Where retries wait"
              hint     labs/lab hint 1.3\
            """)
        .hasNoCause();
  }

  @Test
  @DisplayName("carries no stack trace: the block is all there is to read")
  void noStackTrace() {
    LabFailure failure = failure(() -> answered(0).otherwise("?"));
    assertThat(failure.getStackTrace()).isEmpty();
    assertThat(failure.toString()).isEqualTo(failure.getMessage());
  }

  @Test
  @DisplayName("recognises a mistake that has an explanation, and one that has none")
  void kinds() {
    assertThat(failure(() -> answered(-5).otherwise("?")).block().text("why"))
        .isEqualTo("a retry yet to come is not late");
    assertThat(failure(() -> answered(-5).otherwise("?")).kind())
        .isEqualTo(LabFailure.Kind.DIAGNOSED);
    assertThat(failure(() -> answered(7).otherwise("?")).kind()).isEqualTo(LabFailure.Kind.GENERIC);
    answered(42).otherwise("never shown");
    answered(42.0000001).otherwise("never shown");
  }

  @Test
  @DisplayName("explains a quotient without an end, although the lab explains divisions by 0")
  void quotientWithoutEnd() {
    Task task = RETRIES.whenThrown(ArithmeticException.class, "a division by 0");
    ArithmeticException noEnd =
        catchThrowableOfType(
            ArithmeticException.class, () -> BigDecimal.ONE.divide(BigDecimal.valueOf(3)));
    assertThat(task.thrown(noEnd, "", CurrentCheck.none()))
        .hasMessageContaining("MathContext.DECIMAL64");
    assertThat(task.thrown(new ArithmeticException("/ by zero"), "", CurrentCheck.none()))
        .hasMessageContaining("a division by 0");
    assertThat(
            RETRIES
                .whenThrown(error -> error == noEnd, "divide doubles")
                .thrown(noEnd, "", CurrentCheck.none()))
        .hasMessageContaining("divide doubles");
  }

  @Test
  @DisplayName("recognises NaN, and shows numbers with as many digits as tell them apart")
  void numbers() {
    assertThat(failure(() -> RETRIES.expect(25, "%").got(Double.NaN).otherwise("?")))
        .hasMessageContaining("expected 25%, your code returned NaN\n");
    assertThat(failure(() -> RETRIES.expect(25, "s").got(1 / 0.0).otherwise("?")))
        .hasMessageContaining("expected 25 s, your code returned infinity\n");
    assertThat(failure(() -> RETRIES.expect(25, "s").got(-1 / 0.0).otherwise("?")))
        .hasMessageContaining("expected 25 s, your code returned -infinity\n");
    assertThat(
            failure(
                () -> RETRIES.expect(0, "%").got(0.0 / 0).butIf(Double.NaN, "nan").otherwise("?")))
        .hasMessageContaining("why      nan");
    assertThat(failure(() -> RETRIES.expect(42, "s").got(42.00004).otherwise("?")))
        .hasMessageContaining("expected 42 s, your code returned 42.00004 s");
    assertThat(failure(() -> RETRIES.expect(1, "").got(1_772_442_000.5).otherwise("?")))
        .hasMessageContaining("your code returned 1772442000.5");
    RETRIES.expect(42, "s").within(0.5).got(42.4).otherwise("near enough");
  }

  @Test
  @DisplayName("that needs another task names it, whether that is to do or broke again")
  void waits() {
    assertThat(RETRIES.waitsFor(Task.of(1, 2, "latency").asks("").lookAt("")))
        .hasMessageContaining("task 2 (latency) has to be right first: this task uses it");
  }

  @Test
  @DisplayName("shows one of a unit in the singular, and keeps the other words of the unit")
  void singular() {
    String[][] units = {
      {"jobs", "1 job"},
      {"jobs in progress", "1 job in progress"},
      {"s", "1 s"},
      {"jobs in the dead set", "1 job in the dead set"},
      {"CPU s/job", "1 CPU s/job"},
      {"connection errors", "1 connection error"},
      {"in stat:processed", "1 in stat:processed"},
      {"s since 1970", "1 s since 1970"},
      {"processes", "1 process"},
      {"retries", "1 retry"},
      {"in progress", "1 in progress"},
      {"", "1"},
      {"%", "1%"},
      {"taken", "1 taken"}
    };
    for (String[] unit : units) {
      assertThat(failure(() -> RETRIES.expect(2, unit[0]).got(1).otherwise("?")))
          .hasMessageContaining("your code returned " + unit[1] + "\n");
    }
  }

  @Test
  @DisplayName("shows a number with a fraction as one, also if the fraction is zero")
  void fractionOfZero() {
    assertThat(failure(() -> RETRIES.expect((Object) 42L).got(42.0).otherwise("?")))
        .hasMessageContaining("expected 42, your code returned 42.0");
    assertThat(
            failure(
                () -> RETRIES.<Object>expectInOrder(42L).got(List.of(42.5f, -1.0)).otherwise("?")))
        .hasMessageContaining("your code returned 42.5, -1.0");
  }

  @Test
  @DisplayName("compares values, and counts null as an answer")
  void values() {
    assertThat(
            failure(() -> RETRIES.expect("queue:default").got("queue:retry").otherwise("another")))
        .hasMessageContaining("expected \"queue:default\", your code returned \"queue:retry\"");
    assertThat(
            failure(() -> RETRIES.expect("a").got(null).butIfNull("no answer").otherwise("other")))
        .hasMessageContaining("your code returned null")
        .hasMessageContaining("why      no answer");
  }

  @Test
  @DisplayName("compares lists in order, and sets in any")
  void collections() {
    RETRIES.expectInAnyOrder("low", "default").got(Set.of("default", "low")).otherwise("?");
    assertThat(failure(() -> RETRIES.expectInOrder("a", "b").got(List.of("b", "a")).otherwise("?")))
        .hasMessageContaining(
            "expected \"a\", \"b\" in this order, your code returned \"b\", \"a\"");
    assertThat(failure(() -> RETRIES.expectInOrder(3).got(List.of()).otherwise("?")))
        .hasMessageContaining("expected 3, your code returned nothing");
    assertThat(failure(() -> RETRIES.expectInAnyOrder("a").got(List.of()).otherwise("?")))
        .hasMessageContaining("expected \"a\", your code returned nothing");
    assertThat(
            failure(() -> RETRIES.expectInAnyOrder("a", "a").got(List.of("a", "b")).otherwise("?")))
        .isNotNull();
  }

  @Test
  @DisplayName("keeps the brackets of a list in a list")
  void nested() {
    assertThat(
            failure(
                () ->
                    RETRIES
                        .<Object>expectInOrder(42, "en")
                        .got(List.of(List.of(42, "en")))
                        .otherwise("?")))
        .hasMessageContaining("expected 42, \"en\" in this order, your code returned [42, \"en\"]");
  }

  @Test
  @DisplayName("explains an exception by its class, or by its cause")
  void known() {
    Task task =
        RETRIES
            .whenThrown(NullPointerException.class, "the reply is nil")
            .whenThrown(error -> error.getCause() instanceof IOException, "Redis is away");
    assertThat(thrown(task, new NullPointerException()).block().text("why"))
        .isEqualTo("the reply is nil");
    LabFailure away = thrown(task, new IllegalStateException(new IOException()));
    assertThat(away.kind()).isEqualTo(LabFailure.Kind.DIAGNOSED);
    assertThat(away.block().text("why")).isEqualTo("Redis is away");
    assertThat(thrown(task, new IllegalStateException()).kind())
        .isEqualTo(LabFailure.Kind.EXCEPTION);
  }

  private static LabFailure thrown(Task task, Throwable error) {
    return task.thrown(error, "Batch.java:31", CurrentCheck.none());
  }

  @Test
  @DisplayName("blames the learner's code for a late test only when a thread was in it")
  void late() {
    CurrentCheck asked = CurrentCheck.none();
    assertThat(RETRIES.endless(10, "Metrics.java:31", 1, asked))
        .hasMessageContaining("your code was still running after 10 s, at Metrics.java:31;")
        .hasMessageContaining("why      a loop that never ends");
    asked.begin("expected 42 s");
    asked.given("one retry");
    assertThat(RETRIES.endless(10, "Metrics.java:31", 17, asked))
        .hasMessageContaining("given    one retry")
        .hasMessageContaining("expected 42 s, but your code was still running after 10 s,")
        .hasMessageContaining("17 calls of the method at this line had not returned yet")
        .hasMessageNotContaining("a loop that never ends");
    assertThat(RETRIES.late(20, "MetricsTest.java:64"))
        .hasMessageContaining("it was not in your code, but at MetricsTest.java:64;")
        .hasMessageContaining("why      this machine is probably busy; run the test again");
  }

  @Test
  @DisplayName("that was run alone says which tasks were not run")
  void alone() {
    TestResult green = new TestResult(1, 2, "x", true, null, "", "");
    assertThat(new Report(1, 4, List.of(green)).toString())
        .contains("Lab 1: task 2 done · tasks 1, 3 and 4 were not run");
    assertThat(new Report(1, 2, List.of(green)).toString())
        .contains("Lab 1: task 2 done · task 1 was not run");
  }

  @Test
  @DisplayName("names no next lab that is not there")
  void lastLab() {
    TestResult green = new TestResult(99, 1, "x", true, null, "", "");
    assertThat(new Report(99, 1, List.of(green)).toString())
        .contains("that was the last lab; run the launch day: labs/lab launch")
        .doesNotContain("next: chapter");
  }

  @Test
  @DisplayName("names the next lab that is there")
  void gap(@TempDir Path course) throws IOException {
    Files.createDirectories(course.resolve("chapters"));
    for (String lab : List.of("lab9", "lab12", "lab13", "lab")) {
      Files.createDirectories(course.resolve("labs").resolve(lab));
    }
    TestResult green = new TestResult(9, 1, "x", true, null, "", "");
    String before = System.setProperty("lab.home", course.toString());
    try {
      assertThat(new Report(9, 1, List.of(green)).toString()).contains(" · next: chapter 12");
    } finally {
      if (before == null) System.clearProperty("lab.home");
      else System.setProperty("lab.home", before);
    }
  }

  @Test
  @DisplayName("describes a condition in words")
  void conditions() {
    assertThat(
            failure(
                () ->
                    RETRIES
                        .expectThat("the thread ends with the worker")
                        .given("a worker that stopped")
                        .butIf(false, "never", "never")
                        .butIf(true, "it is still running", "nothing interrupts its sleep")))
        .hasMessageContaining("  given    a worker that stopped\n")
        .hasMessageContaining(
            "  expected: the thread ends with the worker; but it is still running\n")
        .hasMessageContaining("  why      nothing interrupts its sleep\n");
  }

  @Test
  @DisplayName("that is never ended is refused: it would pass whatever the learner wrote")
  void open() {
    answered(42);
    assertThatThrownBy(OpenChecks::refuseOpen).hasMessageContaining("has no otherwise");
    answered(42).otherwise("?");
    OpenChecks.refuseOpen();
  }

  @Test
  @DisplayName("wraps a long explanation under itself")
  void wraps() {
    String why = "a failed job waits in a sorted set scored by the time it is due; ".repeat(2);
    assertThat(failure(() -> RETRIES.expect(1, "s").got(2).otherwise(why)).getMessage().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
        .contains("           sorted set scored by the time it is due;");
  }
}
