package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;
import jobsinpractice.testkit.Colours;
import jobsinpractice.testkit.LabFailure.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a learner writes, the runner says what it was and is ready for the next save. */
@DisplayName("The warm runner")
class WarmRunnerTest {
  private static WarmRunner runner;
  private FixtureLab lab;

  @BeforeAll
  static void start() {
    runner = WarmRunner.start(1, 1);
  }

  @AfterAll
  static void end() {
    runner.close();
  }

  @BeforeEach
  void aLab(@TempDir Path folder) {
    lab = FixtureLab.in(folder);
  }

  @AfterEach
  void theNextRunIsFine() {
    assertThat(runner.run(lab.solved().home()).green()).isTrue();
  }

  private Verdicts run() {
    return runner.run(lab.home());
  }

  private String screen() {
    return run().text(Colours.NONE);
  }

  @Test
  @DisplayName("shows one block a task and what to do next")
  void skeleton() {
    assertThat(screen())
        .isEqualTo(
            """

            Lab 1 · task 1 · how many wait
              to do    the number of jobs that wait
              look at  List
              hint     labs/lab hint 1.1

            Lab 1 · task 2 · latency
              to do    how long the oldest job has waited, in seconds; 0 when none waits
              look at  Collections
              hint     labs/lab hint 1.2
              + 1 more test of this task fails: no job waits at an empty counter

            Lab 1: 0 of 2 tasks done · next: task 1 · labs/lab hint 1.1
            """);
  }

  @Test
  @DisplayName("shows a wrong answer's explanation and counts what is done")
  void wrongAnswer() {
    lab.solved().inLab(FixtureLab.CODE, "return ages.size();", "return ages.get(0);");
    assertThat(screen())
        .isEqualTo(
            """

            Lab 1 · task 1 · how many wait
              expected 3 jobs, your code returned 42 jobs
              why      that is an age in seconds, not a number of jobs
              look at  List
              hint     labs/lab hint 1.1

            Lab 1: 1 of 2 tasks done · next: task 1 · labs/lab hint 1.1
            """);
  }

  @Test
  @DisplayName("names the tests of a task that pass while another part of it is to do")
  void halfATask() {
    String half =
        "if (ages.isEmpty()) return 0;\n    throw jobsinpractice.testkit.ToDo.task(1, 2);";
    lab.solved().inLab(FixtureLab.CODE, "return ages.isEmpty() ? 0 : Collections.max(ages);", half);
    assertThat(screen())
        .contains("\n  + 1 test of this task passes: no job waits at an empty counter\n")
        .doesNotContain("task 1 ·");
  }

  @Test
  @DisplayName("shows the compiler's line, the source and a caret")
  void compileError() {
    lab.taskOneIs("return agse.size();");
    assertThat(screen())
        .startsWith("\nLab 1 does not compile\nCounter.java:13: cannot find symbol\n")
        .contains("    return agse.size();\n           ^\n");
  }

  @Test
  @DisplayName("shows what the learner prints, before the blocks")
  void printing() {
    lab.taskOneIs("System.out.println(\"ages: \" + ages);\n    return 3;");
    assertThat(screen()).startsWith("ages: [42, 7, 1]\n\nLab 1 · task 2");
  }

  @Test
  @DisplayName("names an exception, the file and the line, without a stack trace")
  void exception() {
    lab.taskOneIs("return 1 / (ages.size() - 3);");
    assertThat(screen())
        .contains("your code threw ArithmeticException (/ by zero), at Counter.java:13\n")
        .doesNotContain("\tat ");
  }

  @Test
  @DisplayName("cuts an endless loop, says after how long, and where it was")
  void endlessLoop() {
    lab.taskOneIs("while (true) {}");
    Verdicts verdicts = run();
    assertThat(verdicts.results().get(0).kind()).isEqualTo(Kind.ENDLESS);
    assertThat(verdicts.text(Colours.NONE))
        .contains("your code was still running after 1 s, at Counter.java:13")
        .doesNotContain("left a thread running");
  }

  @Test
  @DisplayName("recognizes a method that calls itself twice")
  void recursion() {
    lab.taskOneIs(
        """
        return twice(100);
          }

          private static int twice(int levels) {
            return levels == 0 ? 1 : twice(levels - 1) + twice(levels - 1);""");
    assertThat(run().text(Colours.NONE))
        .contains("your code was still running after 1 s, at Counter.java:")
        .contains("calls of the method at this line had not returned yet")
        .doesNotContain("a loop that never ends");
  }

  @Test
  @DisplayName("survives System.exit and says where it was called")
  void exit() {
    lab.taskOneIs("System.exit(0);\n    return 3;");
    assertThat(screen())
        .contains("Your code ended the whole JVM")
        .contains("your code called System.exit, at Counter.java:13");
  }

  @Test
  @DisplayName("survives a JVM that is halted without a word")
  void halt() {
    lab.taskOneIs("Runtime.getRuntime().halt(3);\n    return 3;");
    assertThat(screen()).contains("The JVM that runs the tests ended during \"three jobs wait\"");
    assertThat(run().green()).isFalse();
  }

  @Test
  @DisplayName("does not wait for the engine's idle listener thread, which ends by itself")
  void idleListeners() {
    String skeleton = FixtureLab.read(lab.home().dir().resolve(FixtureLab.CODE));
    String start =
        "java.util.concurrent.Exchanger<String> partner = new java.util.concurrent.Exchanger<>();\n"
            + "    Thread thread = new Thread(new java.util.concurrent.FutureTask<>(WAIT), \"NAME\");\n"
            + "    thread.setDaemon(true);\n    thread.start();\n    return 3;";
    String idle =
        start.replace("WAIT", "new java.util.concurrent.Phaser(2)::arriveAndAwaitAdvance");
    lab.taskOneIs(idle.replace("NAME", "heartbeat-listeners"));
    assertThat(run().leaked()).isEmpty();
    lab.lab(FixtureLab.CODE, skeleton).taskOneIs(idle.replace("NAME", "ticker"));
    assertThat(run().leaked()).containsExactly("thread \"ticker\"");
    String busy = start.replace("WAIT", "() -> partner.exchange(\"\")");
    lab.lab(FixtureLab.CODE, skeleton).taskOneIs(busy.replace("NAME", "heartbeat-listeners"));
    assertThat(run().leaked())
        .containsExactly("thread \"heartbeat-listeners\", at Counter.java:14");
  }

  @Test
  @DisplayName("names a thread that was left running, and where it is")
  void leakedThread() {
    lab.taskOneIs("new Thread(() -> { while (true) {} }, \"ticker\").start();\n    return 3;");
    assertThat(run().leaked()).containsExactly("thread \"ticker\", at Counter.java:13");
  }
}
