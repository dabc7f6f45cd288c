package jobsinpractice.lab0;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(0)
@DisplayName("Step by step")
class StepsTest implements Lab0Tasks {
  @Test
  @Tag("task-4")
  @DisplayName("each key empties, step by step")
  void steps(TestBench bench) {
    List<Object> greeted = new ArrayList<>();
    List<Depths> taken = new ArrayList<>();
    boolean[] passed = {false};
    Worker worker =
        bench.worker().handle("Greeting", job -> greeted.add(job.args().get(0))).build();
    bench.client().push("Greeting", 1, "en");
    bench.client().push(JobRequest.of("Greeting", 2, "en").in(Duration.ofMinutes(5)));

    List<Depths> looks =
        JobsLife.run(
            worker,
            () -> {
              passed[0] = true;
              bench.clock().advanceSeconds(300);
            },
            () -> {
              taken.add(depths(bench));
              return taken.get(taken.size() - 1);
            });

    looks(looks, passed[0]);
    STEPS
        .expectThat("the three looks were taken with look.get()")
        .butIf(
            !taken.containsAll(looks) || taken.size() < 3,
            "look was called " + taken.size() + (taken.size() == 1 ? " time" : " times"),
            "your looks are right, and they do not come from Redis. Are the depths written in your"
                + " code? Call look.get() after each step")
        .otherwise(true, "", "");
    users(greeted, depths(bench));
  }

  private static void looks(List<Depths> looks, boolean passed) {
    STEPS
        .expectInOrder(new Depths(0, 1), new Depths(1, 0), new Depths(0, 0))
        .given("one job in the queue, and one that is due in five minutes")
        .got(looks)
        .butIfNull("return a list of three looks: List.of(first, second, third)")
        .butIf(
            seen -> !passed,
            "the five minutes have not passed, and no job in the schedule is due before: run"
                + " fiveMinutesPass")
        .butIf(
            List.of(new Depths(0, 1), new Depths(0, 1), new Depths(0, 1)),
            "the passing of time moves no job: a due job stays in the schedule until the worker"
                + " promotes it. Is promoteDue() called after the five minutes?")
        .butIf(
            List.of(new Depths(0, 1), new Depths(1, 0), new Depths(1, 0)),
            "a promoted job has not run yet: it waits in its queue like any other job. Process one"
                + " more")
        .butIf(
            seen -> !seen.isEmpty() && seen.get(0).queue() == 1,
            "at your first look the first job is still waiting in the queue: run it first")
        .butIf(
            List.of(new Depths(0, 1), new Depths(0, 0), new Depths(0, 0)),
            "at your second look the promoted job has already run: look between the promotion and"
                + " the run")
        .butIf(
            seen -> seen.size() < 3,
            "look three times: after the first job, after the promotion, after the second job")
        .butIf(
            seen -> seen.size() > 3,
            "those are more than three looks: look after the first job, after the promotion, and"
                + " after the second job")
        .otherwise(
            "run one job, let the time pass and promote, run the other job; look after each step");
  }

  private static void users(List<Object> greeted, Depths left) {
    STEPS
        .<Object>expectInOrder(1L, 2L)
        .given("the users greeted")
        .got(greeted)
        .butIf(List.of(), "the looks are right, and no job ran: call worker.processOne()")
        .butIf(
            users -> users.size() < 2 && left.queue() + left.schedule() > 0,
            "only user 1 was greeted: the second job has not run")
        .butIf(
            users -> users.size() < 2,
            "the keys are empty, and a job is lost: it was deleted and not run")
        .otherwise("each job runs once");
  }

  private static Depths depths(TestBench bench) {
    return new Depths(
        new Queue(bench.redis(), "default").size(), new ScheduledSet(bench.redis()).size());
  }
}
