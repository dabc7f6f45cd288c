package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.NewLab;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The code that a fleet's worker loads")
class RunCommandTest {
  @Test
  @DisplayName("is the current lab's, and lab 1's logger only from lab 2 on and if no lab is named")
  void loaded(@TempDir Path root) throws Exception {
    Labs labs = Labs.at(MiniCourse.in(root).root());
    NewLab.make(labs, 0, "What is in Redis");
    NewLab.make(labs, 2, "What fails");
    assertThat(loaded(labs, 0, false)).containsExactly(0);
    assertThat(loaded(labs, 1, false)).containsExactly(1);
    assertThat(loaded(labs, 2, false)).containsExactly(2, 1);
    assertThat(loaded(labs, 2, true)).containsExactly(2);
  }

  private static List<Integer> loaded(Labs labs, int current, boolean named) {
    return RunCommand.loaded(labs.lab(current), named, labs.all()).stream()
        .map(LabHome::number)
        .toList();
  }
}
