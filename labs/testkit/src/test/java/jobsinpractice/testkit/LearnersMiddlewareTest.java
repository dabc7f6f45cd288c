package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Middleware;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A learner's middleware in a worker")
class LearnersMiddlewareTest {
  private final List<String> events = new ArrayList<>();

  private void run(Middleware learners) throws Exception {
    LearnersMiddleware.unlessToDo(learners, toDo -> events.add(toDo.getMessage()))
        .call(TestJob.of("{\"class\":\"ChargeCard\",\"args\":[]}"), () -> events.add("job"));
  }

  @Test
  @DisplayName("is left out while it is to do, and the job runs without it")
  void stub() throws Exception {
    run(
        (job, next) -> {
          throw ToDo.task(9, 5);
        });
    assertThat(events).containsExactly("to do (task 5)", "job");
  }

  @Test
  @DisplayName("decides whether the job runs")
  void written() throws Exception {
    run((job, next) -> events.add("vetoed"));
    run((job, next) -> next.call());
    assertThat(events).containsExactly("vetoed", "job");
  }

  @Test
  @DisplayName("never makes the job run twice, and no ToDo after the job is swallowed")
  void toDoAfterTheJob() {
    Middleware halfDone =
        (job, next) -> {
          next.call();
          throw ToDo.task(9, 5);
        };
    assertThatThrownBy(() -> run(halfDone)).isInstanceOf(ToDo.class);
    assertThat(events).containsExactly("job");
  }
}
