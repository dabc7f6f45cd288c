package jobsinpractice.lab0;

import java.util.List;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(0)
@DisplayName("Step by step")
class StepsTest implements Lab0Tasks {
  private static final Depths FIRST = new Depths(0, 1);
  private static final Depths SECOND = new Depths(1, 0);
  private static final Depths THIRD = new Depths(0, 0);
  private static final String ANOTHER_THREAD =
      "Did you start the worker, or call processOne() on a thread of your own? Then a look shows"
          + " the depths by luck: call processOne() in run itself, so that the job is done when you"
          + " look";

  @Test
  @Tag("task-4")
  @DisplayName("each key empties, step by step")
  void steps(TestBench bench) {
    Steps steps = new Steps(bench);
    List<Depths> looks = JobsLife.run(steps.worker, steps::pass, steps::look);
    bench.soon(() -> steps.times(Steps.JOB_1) > 0); // another thread may be about to run it
    looks(looks, steps);
    STEPS
        .expectThat("the three looks were taken with look.get()")
        .butIf(
            !steps.taken.containsAll(looks) || steps.taken.size() < 3,
            "look was called "
                + steps.taken.size()
                + (steps.taken.size() == 1 ? " time" : " times"),
            "your looks are right, and they do not come from Redis. Are the depths written in your"
                + " code? Call look.get() after each step")
        .otherwise(true, "", "");
    STEPS
        .expectThat("the worker runs each job when processOne is called")
        .butIf(steps.byAnotherThread, "another thread ran a job", ANOTHER_THREAD)
        .otherwise(true, "", "");
    STEPS
        .expectThat("the worker promotes the second job when it is due")
        .butIf(
            !steps.before(Steps.PASS, Steps.PROMOTION),
            "the job left the schedule before the five minutes had passed",
            "does your code move the job by itself? A job for later must not start early: let the"
                + " time pass with fiveMinutesPass, and then call promoteDue()")
        .otherwise(true, "", "");
    users(steps);
  }

  private static void looks(List<Depths> looks, Steps steps) {
    STEPS
        .expectInOrder(FIRST, SECOND, THIRD)
        .given("one job in the queue, and one that is due in five minutes; " + steps.inOrder())
        .got(looks)
        .butIfNull("return a list of three looks: List.of(first, second, third)")
        .butIf(seen -> steps.byAnotherThread, "another thread ran a job. " + ANOTHER_THREAD)
        .butIf(
            seen -> steps.times(Steps.PASS) == 0,
            "the five minutes have not passed, and no job in the schedule is due before: run"
                + " fiveMinutesPass")
        .butIf(
            seen -> steps.before(Steps.PASS, Steps.JOB_1),
            "the five minutes pass before the first job runs. In the order of the task, the first"
                + " step is to run the job that waits in the queue, and the first look follows it")
        .butIf(
            seen -> seen.size() < 3 && steps.times(Steps.LOOK) < 3,
            "look three times: after the first job, after the promotion, after the second job")
        .butIf(
            seen -> seen.size() >= 3 && steps.times(Steps.LOOK) < 3,
            "you return "
                + (looks == null ? 0 : looks.size())
                + " looks, and called look.get() "
                + List.of("0 times", "once", "twice", "")
                    .get((int) Math.min(3, steps.times(Steps.LOOK)))
                + ". Depths do not change later: they are two numbers of one moment, so call"
                + " look.get() after each of the three steps")
        .butIf(
            seen -> steps.before(Steps.PASS, Steps.LOOK),
            "your first look comes after the five minutes: look right after the first job, and"
                + " again after the other steps")
        .butIf(
            seen -> steps.before(Steps.LOOK, Steps.JOB_1),
            "at your first look the first job is still waiting in the queue: run it first")
        .butIf(
            List.of(FIRST, FIRST, FIRST),
            "the passing of time moves no job: a due job stays in the schedule until the worker"
                + " promotes it. Is promoteDue() called after the five minutes?")
        .butIf(
            seen -> steps.times(Steps.PROMOTION) == 0,
            "the job that is due is never promoted: call promoteDue() after the five minutes")
        .butIf(
            List.of(FIRST, SECOND, SECOND),
            steps.times(Steps.JOB_2) == 0
                ? "a promoted job has not run yet: it waits in its queue like any other job."
                    + " Process one more"
                : "your third look shows the depths before the second job ran: look again after it")
        .butIf(
            List.of(FIRST, FIRST, SECOND),
            "your second look comes before the promotion: the three looks are after the first job,"
                + " after the promotion, and after the second job")
        .butIf(
            List.of(FIRST, FIRST, THIRD),
            "your second look comes before the promotion: look after promoteDue(), and before the"
                + " job runs")
        .butIf(
            List.of(FIRST, THIRD, THIRD),
            "at your second look the promoted job has already run: look between the promotion and"
                + " the run")
        .butIf(
            seen -> seen.size() < 3,
            "you looked three times or more, and return fewer looks: return the first, the second,"
                + " and the third")
        .butIf(
            seen -> seen.size() > 3,
            "those are more than three looks: look after the first job, after the promotion, and"
                + " after the second job")
        .butIf(
            seen -> looked(steps) && seen.equals(List.of(THIRD, SECOND, FIRST)),
            "you looked at the right moments, and you return the looks in reverse: the look after"
                + " the first job is the first one")
        .butIf(
            seen -> looked(steps) && seen.equals(List.of(SECOND, FIRST, THIRD)),
            "you looked at the right moments. Are queue and schedule exchanged in each look, or the"
                + " first look and the second? Return what look.get() returned, in that order")
        .butIf(
            seen -> looked(steps),
            "you looked at the right moments, and you return the looks in another order or other"
                + " depths: return the first, the second, and the third")
        .butIf(
            seen -> !steps.taken.containsAll(seen),
            "you return depths that no look has shown: return what look.get() returned")
        .otherwise(
            "run one job, let the time pass and promote, run the other job; look after each step");
  }

  private static boolean looked(Steps steps) {
    return steps.taken.equals(List.of(FIRST, SECOND, THIRD));
  }

  private static void users(Steps steps) {
    Depths left = steps.depths();
    STEPS
        .<Object>expectInOrder(1L, 2L)
        .given("the users greeted")
        .got(steps.greeted)
        .butIf(List.of(), "the looks are right, and no job ran: call worker.processOne()")
        .butIf(
            users -> users.size() < 2 && left.queue() + left.schedule() > 0,
            "only user 1 was greeted: the second job has not run")
        .butIf(
            users -> users.size() < 2,
            "the keys are empty, and a job is lost: it was deleted and not run")
        .otherwise("each job runs once");
  }
}
