package jobsinpractice.runner;

import jobsinpractice.engine.Worker;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A test outside any lab, which runs once in a new child so that the learner's first run is fast. A
 * problem here appears again in the run itself, which reports it.
 */
@Lab(0)
final class WarmUp {
  static final Task WARM = Task.of(0, 0, "warm-up").asks("nothing").lookAt("nowhere");

  @Test
  @Tag("task-0")
  void loadsTheFailuresClasses() {
    WARM.expect(1, "s").got(0).butIf(0, "which are many").otherwise("");
  }

  @Test
  @Tag("task-0")
  void startsRedisAndTheEngine(TestBench bench) {
    bench.waiting("default", 1);
    bench.retriesDue(1);
    Worker worker = bench.worker().handle("WelcomeMail", job -> {}).build();
    worker.promoteDue();
    bench.processAll(worker);
    bench.start(bench.worker());
  }
}
