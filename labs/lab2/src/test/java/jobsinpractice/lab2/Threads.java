package jobsinpractice.lab2;

import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;

/** What a listener throws when two threads call it at the same time. */
final class Threads {
  private Threads() {}

  static void refuse(Task task, Throwable thrown) {
    if (thrown instanceof ToDo toDo) {
      throw toDo;
    }
    task.expectThat("your listener works when two threads call it at the same moment")
        .given("two threads call it 1,000 times each")
        .butIf(
            thrown != null,
            "it threw " + thrown,
            "with one thread it works. Two threads changed a collection at the same time, or one"
                + " read it while the other changed it: guard every access with the same lock, also"
                + " the one that reads")
        .otherwise(true, "", "");
  }
}
