package jobsinpractice.lab7;

import java.util.IllegalFormatException;
import jobsinpractice.testkit.Task;

/** The task that two test classes share. */
interface SupervisorTasks {
  Task SUPERVISORS =
      Task.of(7, 5, "what brings it back")
          .asks("write the loop that starts the worker again, and the worker's entry for Monit")
          .lookAt("Supervised (this lab) · chapter 7, \"What brings a worker back\"")
          .whenThrown(
              IllegalFormatException.class,
              "in formatted() a percent sign of your own is written %%, and each %s or %d needs a"
                  + " value of its kind");

  static void refuseNull(String text, String method) {
    SUPERVISORS
        .expectThat(method + " returns a text")
        .butIf(text == null, "it returned null", "the text is what the supervisor reads")
        .otherwise(true, "", "");
  }
}
