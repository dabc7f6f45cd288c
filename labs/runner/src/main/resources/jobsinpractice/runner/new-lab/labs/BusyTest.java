package jobsinpractice.lab@N@;

import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(@N@)
@DisplayName("Lab @N@")
class BusyTest {
  static final Task UTILIZATION =
      Task.of(@N@, 1, "utilization")
          .asks("how busy a worker is, in percent; 0 when it has no threads yet")
          .lookAt("Worker.processors() (engine) · chapter @N@")
          .whenThrown(
              ArithmeticException.class,
              "before the first thread starts, the number of threads is 0: return 0");

  @Test
  @Tag("task-1")
  @DisplayName("one busy thread of four is 25%")
  void oneOfFour() {
    UTILIZATION
        .expect(25, "%")
        .got(Busy.percent(1, 4))
        .butIf(0.25, "that is a share of 1; a percentage is a share of 100")
        .butIf(0, "1 / 4 is 0 in integer division: multiply by 100.0 before you divide")
        .butIf(75, "that is the share of idle threads: count the threads that run a job")
        .butIf(1, "that is a count of threads; utilization is a share of all threads")
        .otherwise("divide the busy threads by all threads, then multiply by 100");
  }

  @Test
  @Tag("task-1")
  @DisplayName("a worker without threads is 0% busy")
  void noThreads() {
    UTILIZATION
        .expect(0, "%")
        .got(Busy.percent(0, 0))
        .butIf(Double.NaN, "0.0 / 0 is not a number; before the first thread starts, it is 0% busy")
        .otherwise("nothing runs, so nothing is busy");
  }
}
