package jobsinpractice.lab5;

import java.time.Duration;
import java.util.List;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("How many processes hold a promise")
class SizingTest {
  static final Task SIZING =
      Task.of(5, 4, "processes for a latency objective")
          .asks(
              "answer the fewest processes with which the promised share of jobs starts within the"
                  + " promised latency")
          .lookAt("ErlangC, Objective (this lab) · chapter 5, \"A promise at the 95th percentile\"")
          .whenThrown(
              ArithmeticException.class,
              "whole seconds of a short time are 0, and something was divided by them: see Seconds");

  private static final String FULL = "at 100% utilization, or near it, the queue grows without end";
  private static final String BORROWED =
      "this task calls tasks 1 and 3, and one of them answers wrong for this fleet: mend that"
          + " first, this may be right already";
  private static final String OTHERWISE =
      "the first one for which chance × e^(−spare × latency / service time) is 5% or less";
  private static final String MEAN =
      "that holds it for the mean only: the promise is for 95 jobs in 100, and a few wait many"
          + " times the mean";

  @Test
  @Order(1)
  @Tag("task-4")
  @DisplayName("jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads")
  void longJobs() {
    Flow flow = new Flow("Video", 60, Duration.ofSeconds(20));
    Objective objective = new Objective(0.95, Duration.ofMillis(2_500));
    int answer = Sizing.processes(flow, 2, objective);
    confirmed(answer == 14, flow, 14, 2, objective);
    SIZING
        .expect(14, "")
        .given(
            "60 jobs a minute of 20 s; processes of 2 threads; 95% must start within 2.5 s"
                + Simulated.tried(answer != 14, flow, answer, 2, objective))
        .got(answer)
        .butIf(n -> borrowed(flow, 2), BORROWED)
        .butIf(10, "20 erlangs keep all 20 threads of 10 processes busy: " + FULL)
        .butIf(
            11,
            "1 − share of the jobs may be late, 5%: with 11 it is 44%. Was 95% allowed to be late?"
                + " Or was the time in the exponent not divided by the service time?")
        .butIf(12, MEAN)
        .butIf(
            13,
            "one too few: 13 processes have 6.8% late by the formula, so that is a rule of thumb"
                + " (80% busy), or it was rounded down")
        .butIf(
            15,
            "one too many: that is where 95% do not wait at all, or where 99% keep the promise;"
                + " waits up to 2.5 s are allowed, for 95%")
        .butIf(
            22,
            "that is as if every job had to wait: most find a free thread at once; times the chance"
                + " of waiting")
        .butIf(
            16,
            "the exponent has lost its minus: the longer a job may wait, the fewer are late, so"
                + " e^(−…)")
        .butIf(
            42,
            "the service time was taken off the promise, and less than nothing was left: it is about"
                + " the start, not the end")
        .butIf(20, "utilization was taken for the chance of waiting, which is smaller")
        .butIf(
            answered -> answered == 27 || answered == 28,
            "that is how many threads it takes: a process has 2 of them")
        .butIf(
            53,
            "that is when each process has a queue of its own: here all take from one, and a free"
                + " thread anywhere takes the next job")
        .butIf(
            processes -> processes > 500,
            "sixty times too many: jobs come by the minute, and they take seconds")
        .butIf(
            processes -> processes <= 2,
            "more load than threads: with more jobs than can be done nobody's promise holds; mind"
                + " what the chance and the wait are there")
        .otherwise(OTHERWISE);
  }

  @Test
  @Order(2)
  @Tag("task-4")
  @DisplayName("jobs of 250 ms, to start within 50 ms: 21 processes of 4 threads")
  void shortJobs() {
    Flow flow = new Flow("PriceCheck", 18_000, Duration.ofMillis(250));
    Objective objective = new Objective(0.95, Duration.ofMillis(50));
    int answer = Sizing.processes(flow, 4, objective);
    confirmed(answer == 21, flow, 21, 4, objective);
    SIZING
        .expect(21, "")
        .given(
            "18000 jobs a minute of 250 ms; processes of 4 threads; 95% must start within 50 ms"
                + Simulated.tried(answer != 21, flow, answer, 4, objective))
        .got(answer)
        .butIf(n -> borrowed(flow, 4), BORROWED)
        .butIf(
            18,
            "75 erlangs are 18.75 processes: that was rounded down, and less than the load never"
                + " catches up")
        .butIf(19, "75 erlangs are 18.75 processes, and nearly all of them would be busy: " + FULL)
        .butIf(20, MEAN)
        .butIf(22, "one too many: 21 hold it, with 3.7% late; that is for 99%, or a spare one")
        .butIf(
            23,
            "whole seconds of 50 ms are 0, so nobody was allowed to wait; or times in service times"
                + " (250 ms) and in seconds were mixed; see Seconds")
        .butIf(24, "that is a rule of thumb, 80% busy: with 84 threads behind one queue it is 89%")
        .butIf(49, "that is when each process has a queue of its own: here all take from one")
        .butIf(
            answered -> answered >= 82 && answered <= 85,
            "that is how many threads it takes: a process has 4 of them")
        .butIf(
            processes -> processes > 500,
            "sixty times too many: jobs come by the minute, and they take seconds")
        .otherwise(OTHERWISE);
  }

  @Test
  @Order(3)
  @Tag("task-4")
  @DisplayName("jobs of 1 s, to start within 1.5 s: 22 processes of 1 thread")
  void startNotEnd() {
    Flow flow = new Flow("Export", 1_200, Duration.ofSeconds(1));
    Objective objective = new Objective(0.95, Duration.ofMillis(1_500));
    int answer = Sizing.processes(flow, 1, objective);
    confirmed(answer == 22, flow, 22, 1, objective);
    SIZING
        .expect(22, "")
        .given(
            "1200 jobs a minute of 1 s; processes of 1 thread; 95% must start within 1.5 s"
                + Simulated.tried(answer != 22, flow, answer, 1, objective))
        .got(answer)
        .butIf(n -> borrowed(flow, 1), BORROWED)
        .butIf(20, "20 erlangs keep all 20 threads busy: " + FULL)
        .butIf(21, MEAN)
        .butIf(
            24,
            "that has 95% end within the time: latency is up to the start, and the service time"
                + " comes after it")
        .otherwise(OTHERWISE);
  }

  @Test
  @Order(4)
  @Tag("task-4")
  @DisplayName("nothing comes: 1 process")
  void nothingComes() {
    SIZING
        .expectThat("task 3 says that nobody waits where nothing comes: task 4 calls it")
        .butIf(
            !nobodyWaits(),
            "for 0 erlangs on 5 threads it answers something else than 0",
            "mend task 3 first: with it no number of processes might ever be enough")
        .otherwise(true, "", "");
    SIZING
        .expect(1, "")
        .given("no job a minute; processes of 5 threads; 95% must start within 1 s")
        .got(
            Sizing.processes(
                new Flow("Rare", 0, Duration.ofMillis(100)),
                5,
                new Objective(0.95, Duration.ofSeconds(1))))
        .butIf(0, "somebody must be there when a job does come: 1 at least")
        .otherwise("the fewest is 1");
  }

  private static boolean nobodyWaits() {
    try {
      return ErlangC.chanceOfWaiting(5, 0) == 0;
    } catch (ToDo toDo) {
      return true;
    }
  }

  /** Whether what the learner's tasks 1 and 3 say of this fleet is wrong, and so the cause. */
  private static boolean borrowed(Flow flow, int threads) {
    double erlangs = flow.perMinute() / 60 * Seconds.of(flow.serviceTime());
    try {
      if (Math.abs(OfferedLoad.of(List.of(flow)) - erlangs) > 0.0001) {
        return true;
      }
      int least = (int) (erlangs / threads) + 1;
      for (int n = least; n < least + 8; n++) {
        double chance = ErlangC.chanceOfWaiting(n * threads, erlangs);
        if (!(Math.abs(chance - ErlangTest.chance(n * threads, erlangs)) < 0.0001)) {
          return true;
        }
      }
      return !(Math.abs(ErlangC.chanceOfWaiting(threads, erlangs) - 1) < 0.0001);
    } catch (ToDo toDo) {
      return false;
    }
  }

  private static void confirmed(
      boolean right, Flow flow, int fewest, int threads, Objective objective) {
    if (right) {
      double broken = Simulated.late(flow, fewest - 1, threads, objective.latency());
      double held = Simulated.late(flow, fewest, threads, objective.latency());
      Simulated.confirms(
          broken > 1 - objective.share() && held <= 1 - objective.share(),
          fewest + " are the fewest: " + broken + " and " + held + " were late");
    }
  }
}
