package jobsinpractice.lab1;

import java.util.List;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(1)
@DisplayName("The counter")
class CounterTest {
  static final Task WAITING =
      Task.of(1, 1, "how many wait").asks("the number of jobs that wait").lookAt("List");
  static final Task LATENCY =
      Task.of(1, 2, "latency")
          .asks("how long the oldest job has waited, in seconds; 0 when none waits")
          .lookAt("Collections")
          .whenThrown(java.util.NoSuchElementException.class, "an empty counter has no oldest job");

  @Test
  @Tag("task-1")
  @Promise("The count must not depend on it.")
  @DisplayName("three jobs wait")
  void depth() {
    WAITING
        .expect(3, "jobs")
        .got(Counter.waiting(List.of(42, 7, 1)))
        .butIf(42, "that is an age in seconds, not a number of jobs")
        .otherwise("one for each job");
  }

  @Test
  @Tag("task-2")
  @DisplayName("the oldest job has waited 42 s")
  void latency() {
    LATENCY
        .expect(42, "s")
        .got(Counter.latency(List.of(42, 7, 1)))
        .butIf(1, "that is the newest job; latency is the age of the oldest job")
        .otherwise("the age of the oldest job");
  }

  @Test
  @Tag("task-2")
  @DisplayName("no job waits at an empty counter")
  void empty() {
    LATENCY.expect(0, "s").got(Counter.latency(List.of())).otherwise("no job waits");
  }
}
