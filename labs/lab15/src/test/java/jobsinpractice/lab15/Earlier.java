package jobsinpractice.lab15;

import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;

/** An earlier task, which a test uses: it has to be right before the test means anything. */
final class Earlier {
  private Earlier() {}

  /** Lets the running test wait for the earlier task if its check fails. */
  static void is(Task task, Runnable check) {
    try {
      check.run();
    } catch (ToDo toDo) {
      throw toDo;
    } catch (RuntimeException | AssertionError red) {
      throw ToDo.task(task.lab(), task.number());
    }
  }
}
