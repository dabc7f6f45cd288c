package jobsinpractice.kit.gate;

import jobsinpractice.kit.lab.Lab;
import jobsinpractice.kit.lab.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lab test of no lab: run once in a new child, so that the learner's first run is warm. */
@Lab(0)
final class WarmUp {
  static final Task WARM = Task.of(0, 0, "warm-up").asks("nothing").lookAt("nowhere");

  @Test
  @Tag("task-0")
  void everyClassThatALabNeedsIsLoaded() {
    WARM.expect(1, "s").got(0).butIf(0, "loads the failure's classes, too").otherwise("");
  }
}
