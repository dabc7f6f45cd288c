package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jobsinpractice.runner.RunTimes;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.testkit.LabFailure.Kind;
import jobsinpractice.testkit.TestResult;
import jobsinpractice.testkit.classroom.RunReport.TaskState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The class board gets from a run")
class ClassReportsIT {
  private static List<Integer> tasks(String... trouble) {
    List<TestResult> results =
        List.of(
            new TestResult(1, 1, "a test", true, null, "", ""),
            new TestResult(1, 2, "another test", false, Kind.DIAGNOSED, "words", "words"));
    Verdicts verdicts =
        new Verdicts(
            1, List.of(), results, 2, "", List.of(trouble), List.of(), Map.of(), RunTimes.NONE);
    return ClassReports.of(verdicts).tasks().stream().map(TaskState::task).toList();
  }

  @Test
  @DisplayName("each task, but no done one of a run that ended early")
  void endedEarly() {
    assertThat(tasks()).containsExactly(1, 2);
    assertThat(tasks("Your code ended the process.")).containsExactly(2);
  }
}
