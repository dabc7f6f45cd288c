package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jobsinpractice.runner.Gate;
import jobsinpractice.runner.GateResult;
import jobsinpractice.runner.Skeletons;
import jobsinpractice.runner.WarmRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good lab passes; each way to break one fails, for its own reason and no other. */
@DisplayName("The gate fails a lab")
class GateTest {
  private static WarmRunner runner;
  private FixtureLab lab;

  @BeforeAll
  static void start() {
    runner = WarmRunner.start(2, 1);
  }

  @AfterAll
  static void end() {
    runner.close();
  }

  @BeforeEach
  void aGoodLab(@TempDir Path folder) {
    lab = FixtureLab.in(folder);
  }

  private GateResult gate() {
    return Gate.check(lab.home(), runner);
  }

  private void failsOnlyFor(String... reasons) {
    List<String> problems = gate().problems();
    assertThat(problems).hasSize(reasons.length);
    for (String reason : reasons) {
      assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(reason));
    }
  }

  @Test
  @DisplayName("never, when there is nothing wrong with it; its row says what was seen")
  void good() {
    GateResult result = gate();
    assertThat(result.problems()).isEmpty();
    assertThat(GateResult.table(List.of(result)).lines().skip(1).findFirst().orElse(""))
        .matches("1 +3 of 3 +3 of 3 +3 of 3 +3 of 3 +1 of 1 +1 of 1 +0 +not run +[0-9.]+");
  }

  @Test
  @DisplayName("whose committed skeleton is solved by accident")
  void solvedByAccident() {
    lab.solved();
    failsOnlyFor("so the lab is already solved", "Counter.java differs at line");
  }

  @Test
  @DisplayName("that has a test which passes on the skeleton, even when the README publishes it")
  void passesOnTheSkeleton() {
    String easy = "@Test @Tag(\"task-1\") @DisplayName(\"easy\") void easy() {}\n\n  @Test\n";
    lab.inLab(FixtureLab.TEST, "@Test\n  @Tag(\"task-1\")", easy + "  @Tag(\"task-1\")");
    failsOnlyFor("\"task 1 · easy\" passes on the skeleton");
    lab.inLab("README.md", "<!-- /red -->", "- task 1 · easy\n<!-- /red -->");
    failsOnlyFor("\"task 1 · easy\" passes on the skeleton");
  }

  @Test
  @DisplayName("that has a wrong answer and no test that catches it")
  void wrongAnswerPasses() {
    lab.solution("wrong-answers/not-wrong.java", wrong("return ages.size();", "is not wrong"));
    failsOnlyFor("wrong answer not-wrong passes: no test catches it");
  }

  @Test
  @DisplayName("that has a wrong answer with the solution's own code, which no test runs again")
  void wrongAnswerIsTheSolution() {
    lab.solution("wrong-answers/the-same.java", wrong("return ages.size();", "is the same"));
    failsOnlyFor("wrong answer the-same passes: no test catches it");
  }

  @Test
  @DisplayName("that answers a wrong answer with a generic message")
  void genericMessage() {
    lab.solution("wrong-answers/seven.java", wrong("return 7;", "one for each job"));
    failsOnlyFor("wrong answer seven is caught with a generic message");
  }

  @Test
  @DisplayName("that answers a wrong answer with another mistake's explanation")
  void otherExplanation() {
    lab.inSolution("wrong-answers/age-for-count.java", "not a number of jobs", "counts twice over");
    failsOnlyFor("wrong answer age-for-count is explained as \"that is an age");
  }

  @Test
  @DisplayName("that asks for so little of an explanation that anything would do")
  void shortFragment() {
    lab.inSolution("wrong-answers/age-for-count.java", "not a number of jobs", "jobs");
    failsOnlyFor("too short to name a mistake");
  }

  @Test
  @DisplayName("whose wrong answer is caught by another test than it names, or names none")
  void otherTest() {
    lab.inSolution(
        "wrong-answers/newest.java", "the oldest job has waited 42 s", "three jobs wait");
    failsOnlyFor("newest passes \"three jobs wait\"; the test that catches it is \"the oldest job");
    lab.inSolution("wrong-answers/newest.java", "three jobs wait", "no such test");
    failsOnlyFor("names a test that did not run: \"no such test\"");
  }

  @Test
  @DisplayName("whose wrong answer does not compile, or has no region to go to")
  void wrongAnswerThatIsNone() {
    lab.solution("wrong-answers/typo.java", wrong("return agse.size();", "is a typo"));
    failsOnlyFor("wrong answer typo does not compile: Counter.java:11: cannot find symbol");
    lab.solution("wrong-answers/typo.java", wrong("", "").replace("task-1", "task-9"));
    failsOnlyFor("wrong answer typo has no line \"// says: …\"");
  }

  @Test
  @DisplayName("whose wrong answer loops: a time-out explains nothing")
  void wrongAnswerLoops() {
    lab.solution("wrong-answers/loop.java", wrong("while (true) {}", "loop that never ends"));
    failsOnlyFor("wrong answer loop is caught with a generic message");
  }

  @Test
  @DisplayName("that rejects a right answer, or blames it for a thread")
  void rightAnswer() {
    lab.solution("right-answers/off.java", "// region: task-1\nreturn ages.size() + 1;\n");
    failsOnlyFor("right answer off is rejected");
    String leak = "new Thread(() -> { while (true) {} }, \"left\").start();";
    String code = "// region: task-1\n" + leak + "\nreturn ages.size();\n";
    lab.solution("right-answers/off.java", code);
    failsOnlyFor("right answer off passes, but is reported for a leaked thread");
  }

  @Test
  @DisplayName("whose screen shows another test before the test that explains the mistake")
  void shownFirst() {
    lab.inLab(
        FixtureLab.TEST, "@DisplayName(\"no job waits", "@Order(1) @DisplayName(\"no job waits");
    lab.inLab(
        FixtureLab.TEST,
        "import org.junit.jupiter.api.Tag;",
        "import org.junit.jupiter.api.Order;\nimport org.junit.jupiter.api.Tag;");
    lab.inSolution(
        "wrong-answers/newest.java", "return ages.isEmpty() ? 0 :", "return ages.isEmpty() ? 1 :");
    failsOnlyFor("newest makes the screen show \"no job waits at an empty counter\" first");
  }

  @Test
  @DisplayName(
      "whose screen explains a mistake that the answer did not make, unless it is announced")
  void alsoShown() {
    String both =
        "// region: task-1\n// caught by: three jobs wait\n// says: that is an age in seconds\n"
            + "return ages.isEmpty() ? 0 : ages.get(0);\n"
            + "// region: task-2\nreturn ages.isEmpty() ? 0 : ages.get(ages.size() - 1);\n";
    lab.solution("wrong-answers/both.java", both);
    failsOnlyFor("both also makes \"the oldest job has waited 42 s\" fail");
    lab.solution(
        "wrong-answers/both.java",
        both.replaceFirst("\n// says", "\n// also says: that is the newest job\n// says"));
    failsOnlyFor();
  }

  @Test
  @DisplayName("that promises what no test enforces, or tests what no text promises")
  void promises() {
    lab.inLab("README.md", "The count must", "Age never counts. The count must");
    failsOnlyFor("README promises \"Age never counts.\", but no test has it as @Promise");
    lab.solution("untested-promises.txt", "Age never counts. => the type says so\n");
    failsOnlyFor();
    lab.inLab("README.md", "Age never counts. The count must", "The count should");
    failsOnlyFor(
        "a test has @Promise(\"The count must not depend on it.\")",
        "untested-promises.txt lists \"Age never counts.\"");
  }

  @Test
  @DisplayName("that promises what no test enforces, in a list of a task")
  void promisesInList() {
    lab.inLab(
        "README.md", "The count must", "Two rules:\n   - Age never counts.\n\nThe count must");
    failsOnlyFor("README promises \"Age never counts.\", but no test has it as @Promise");
  }

  @Test
  @DisplayName("whose skeleton has drifted from the solution, until it is made again")
  void drift() {
    lab.inLab(FixtureLab.CODE, "where jobs wait.", "where jobs stand.");
    failsOnlyFor("src/main/java/jobsinpractice/lab1/Counter.java differs at line 7");
    Skeletons.write(lab.home());
    failsOnlyFor();
    lab.lab("src/main/java/jobsinpractice/lab1/Extra.java", "package jobsinpractice.lab1;\n");
    failsOnlyFor("Extra.java is not in the solution");
  }

  @Test
  @DisplayName("whose README publishes too few red tests")
  void unpublished() {
    lab.inLab("README.md", "- task 1 · three jobs wait\n", "");
    failsOnlyFor("\"task 1 · three jobs wait\" fails on the skeleton, but README.md does not");
  }

  @Test
  @DisplayName("whose README publishes a red test that there is not, or none at all")
  void publishedTooMuch() {
    lab.inLab("README.md", "three jobs wait", "four jobs wait");
    failsOnlyFor("four jobs wait\" as red, but no such test ran", "three jobs wait\" fails on the");
    lab.inLab("README.md", "<!-- red -->", "");
    assertThat(gate().problems()).anyMatch(problem -> problem.contains("publishes no red list"));
  }

  @Test
  @DisplayName("whose skeleton fails, but not because of its stub")
  void otherReason() {
    lab.solution("stubs/task-1.java", "return ages.get(99);");
    Skeletons.write(lab.home());
    failsOnlyFor("\"task 1 · three jobs wait\" fails, but not because of its stub");
  }

  @Test
  @DisplayName("whose test fails for the stub of another task")
  void otherStub() {
    lab.inSolution("stubs/task-2.java", "throw ToDo.task(1, 2);", "return waiting(ages);");
    Skeletons.write(lab.home());
    failsOnlyFor(
        "\"task 2 · the oldest job has waited 42 s\" fails because of another task's stub",
        "\"task 2 · no job waits at an empty counter\" fails because of another task's stub");
  }

  @Test
  @DisplayName("whose skeleton does not compile")
  void skeletonDoesNotCompile() {
    lab.solution("stubs/task-1.java", "return nothing;");
    Skeletons.write(lab.home());
    failsOnlyFor("the skeleton does not compile:\nCounter.java:12: cannot find symbol");
  }

  @Test
  @DisplayName("whose solution is red, and says in which run")
  void solutionRed() {
    lab.inSolution(FixtureLab.CODE, "return ages.size();", "return ages.size() + 1;");
    assertThat(gate().problems())
        .anySatisfy(problem -> assertThat(problem).contains("the solution fails in run 2 of 3"));
  }

  @Test
  @DisplayName("whose solution leaves a thread behind")
  void solutionLeaks() {
    String leak =
        "new Thread(() -> { while (true) {} }, \"left\").start();\n    return ages.size();";
    lab.inSolution(FixtureLab.CODE, "return ages.size();", leak);
    assertThat(gate().problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("leaves a thread behind: [thread \"left\", at Counter"));
  }

  @Test
  @DisplayName("that lacks a stub, a hint or enough wrong answers")
  void papers() throws Exception {
    lab.inLab("hints.md", "3. Return it.", "");
    lab.inSolution("gate.properties", "wrong-answers=3", "wrong-answers=5");
    failsOnlyFor(
        "hints.md needs three steps for task 1", "it has 3 wrong answers, but needs at least 5");
    java.nio.file.Files.delete(lab.home().solutionDir().resolve("stubs/task-2.java"));
    assertThat(gate().problems())
        .anyMatch(problem -> problem.contains("task-2 of lab 1 has no stub"));
  }

  private static String wrong(String code, String says) {
    return "// region: task-1\n// caught by: three jobs wait\n// says: "
        + says
        + "\n"
        + code
        + "\n";
  }
}
