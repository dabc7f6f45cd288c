package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jobsinpractice.runner.Gate;
import jobsinpractice.runner.GateResult;
import jobsinpractice.runner.MutantResult;
import jobsinpractice.runner.Mutants;
import jobsinpractice.runner.WarmRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Mutants of a solution")
class MutantsTest {
  private static final String CODE = "src/main/java/jobsinpractice/lab1/Counter.java";
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
  void aLab(@TempDir Path folder) {
    lab = FixtureLab.in(folder);
  }

  private MutantResult mutants() {
    return Mutants.check(lab.home(), runner);
  }

  @Test
  @DisplayName("are noticed by the tests, and the gate's table shows how many")
  void noticed() {
    MutantResult result = mutants();
    assertThat(result.problems()).isEmpty();
    assertThat(result.killed()).isPositive().isEqualTo(result.all());
    GateResult gate = Gate.check(lab.home(), runner);
    assertThat(gate.mutants()).isEqualTo(result.toString());
    lab.solution("equivalent-mutants.txt", "# another list\n");
    assertThat(Gate.check(lab.home(), runner).mutants()).isEqualTo("not run");
    mutants();
    lab.inLab(FixtureLab.TEST, "three jobs wait", "three jobs are waiting");
    assertThat(Gate.check(lab.home(), runner).mutants()).isEqualTo("not run");
  }

  @Test
  @DisplayName("that survive are a problem, until a test notices them or the list names them")
  void survivor() {
    lab.inSolution(CODE, "return ages.size();", "int spare = 60;\n    return ages.size();");
    String name = "Counter.java: 1000 for 60: int spare = 60;";
    assertThat(mutants().survivors()).contains(name);
    assertThat(mutants().problems()).singleElement().asString().contains(name);
    String other = "Counter.java: one more: int spare = 60;";
    lab.solution(
        "equivalent-mutants.txt",
        "# nothing reads it\n"
            + name
            + " => nothing reads it\n"
            + other
            + " => nothing reads it\n");
    MutantResult listed = mutants();
    assertThat(listed.problems()).isEmpty();
    assertThat(listed.equivalent()).isEqualTo(2);
  }

  @Test
  @DisplayName("count for nothing while the solution itself is red")
  void redSolution() {
    lab.inLab(FixtureLab.TEST, ".expect(3, \"jobs\")", ".expect(4, \"jobs\")");
    MutantResult result = mutants();
    assertThat(result.killed()).isZero();
    assertThat(result.problems()).singleElement().asString().contains("the solution itself fails");
  }

  @Test
  @DisplayName("that the list names without a reason, or that do not survive, are a problem")
  void stale() {
    lab.solution(
        "equivalent-mutants.txt",
        "Counter.java: one more: return 7; => nothing reads it\nCounter.java: no lock\n");
    assertThat(mutants().problems())
        .hasSize(2)
        .anyMatch(
            problem -> problem.contains("needs a reason (name => reason): Counter.java: no lock"))
        .anyMatch(
            problem -> problem.contains("does not survive: Counter.java: one more: return 7;"));
  }
}
