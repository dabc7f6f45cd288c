package jobsinpractice.lab5;

import java.time.Duration;
import java.util.stream.IntStream;
import jobsinpractice.simulator.Result;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("Who waits, and for how long")
class ErlangTest {
  static final Task WAITING =
      Task.of(5, 3, "chance of waiting and mean wait")
          .asks(
              "answer how likely it is that a job finds all threads busy, and how many seconds a job"
                  + " waits on average")
          .lookAt("ErlangC (this lab) · chapter 5, \"The chance of waiting\"")
          .whenThrown(
              ArithmeticException.class,
              "a division of whole numbers by 0: erlangs are doubles, and a fleet with as much load"
                  + " as threads is asked for first")
          .whenThrown(
              StackOverflowError.class,
              "one call for each thread is too deep for a large fleet: a loop does the same");

  private static final Duration SERVICE = Duration.ofMillis(400);
  private static final String OVERFLOW =
      "powers and factorials of some hundred fit no number: a double is infinite, an int or a long"
          + " runs over. Go thread by thread, with values between 0 and 1";

  @Test
  @Order(1)
  @Tag("task-3")
  @DisplayName("8 erlangs on 10 threads: 41 in 100 wait")
  void chance() {
    Result run = Simulated.STEADY;
    double simulated = 1 - run.latency().shareWithin(Duration.ZERO);
    Simulated.confirms(Math.abs(simulated - 0.409) < 0.03, "41 in 100 wait, but " + simulated);
    WAITING
        .expect(0.40918, "")
        .within(0.00002)
        .given(
            Simulated.said(
                "8 erlangs on 10 threads; simulated, %.0f in 100 jobs had to wait",
                100 * simulated))
        .got(ErlangC.chanceOfWaiting(10, 8))
        .butIf(
            0.121661,
            "that is Erlang B, the chance of being turned away where nobody may wait; here they"
                + " queue, and those in the queue keep the next ones waiting")
        .butIf(
            0.8,
            "that is the utilization: a job waits only when all threads are busy at once, and that"
                + " is rarer")
        .butIf(
            chance -> near(chance, Math.pow(0.8, 10)),
            "that takes the threads for independent of each other; they are busy together, because"
                + " they share one queue")
        .butIf(0.378228, "the sum in the formula goes over the threads before the last one: k < n")
        .butIf(0.653327, "that is for 9 threads: the loop ends one too early")
        .butIf(0.511475, "the loop ends one too early: the 10th thread counts, too, n = 10")
        .butIf(0.244958, "that is for 11 threads: the loop goes one too far")
        .butIf(0.306713, "the loop goes one too far: n = 10 is the last")
        .butIf(
            chance ->
                near(chance, 0.134779)
                    || near(chance, 0.534298)
                    || near(chance, 0.608305)
                    || near(chance, 0.692563)
                    || near(chance, 1.553009),
            "b is right, and the last line is not: b / (1 − u × (1 − b)), with both pairs of"
                + " brackets")
        .butIf(0.59082, "that is the chance of not waiting")
        .butIf(40.918, "that is percent: a chance is between 0 and 1")
        .butIf(
            chance -> near(chance, 0.283376) || near(chance, 1 - 0.283376),
            "that is how likely it is that 10 or more are there with endless threads (Poisson);"
                + " with 10 threads those who wait stay longer, so it is more")
        .butIf(Double.NaN, OVERFLOW)
        .butIf(
            chance -> chance > 1 || chance < 0,
            "a chance is between 0 and 1. In steps: c = b / (1 − u × (1 − b)). In the textbook's"
                + " form the last thread's term stands above the line and below it, each time multiplied"
                + " by threads / (threads − load)")
        .butIf(0, "whole numbers were divided: 8 / 10 of those is 0")
        .otherwise("Erlang B for each thread in turn, then Erlang C from the last one");
  }

  @Test
  @Order(3)
  @Tag("task-3")
  @DisplayName("a chance where there is hardly a question")
  void edges() {
    WAITING
        .expect(0.7, "")
        .given("0.7 erlangs on 1 thread")
        .got(ErlangC.chanceOfWaiting(1, 0.7))
        .butIf(1, "one thread and a load under 1: it waits as often as the thread is busy, 0.7")
        .butIf(chance -> near(chance, 0.7 / 1.7), "that is Erlang B: nobody is turned away here")
        .otherwise("with one thread the chance of waiting is the utilization");
    WAITING
        .expect(0, "")
        .given("0 erlangs on 4 threads")
        .got(ErlangC.chanceOfWaiting(4, 0))
        .butIf(Double.NaN, "0 divided by 0: where nothing comes, nobody waits")
        .butIf(1, "nothing comes, and all threads are free: nobody waits")
        .otherwise("nobody comes, so nobody waits");
    for (double erlangs : new double[] {10, 12, 400}) {
      WAITING
          .expect(1, "")
          .given(Simulated.said("%.0f erlangs on 10 threads", erlangs))
          .got(ErlangC.chanceOfWaiting(10, erlangs))
          .butIf(
              Double.NaN,
              "as much load as threads, or more: the formula divides by 0 there; everybody waits")
          .butIf(
              chance -> chance > 1 || chance < 0,
              "as much load as threads, or more: the formula holds below that only; everybody waits")
          .butIf(0, "more load than threads is not no load: everybody waits")
          .otherwise("more comes than can be done, so everybody waits");
    }
  }

  @Test
  @Order(5)
  @Tag("task-3")
  @DisplayName("950 erlangs on 1000 threads")
  void large() {
    WAITING
        .expect(0.0682534, "")
        .within(0.000001)
        .given("950 erlangs on 1000 threads")
        .got(ErlangC.chanceOfWaiting(1_000, 950))
        .butIf(chance -> Double.isNaN(chance) || Double.isInfinite(chance), OVERFLOW)
        .butIf(0, OVERFLOW)
        .butIf(1, OVERFLOW)
        .otherwise("Erlang B for each thread in turn, then Erlang C from the last one");
    IntStream.of(2, 30, 170, 171, 172, 300, 5_000).forEach(ErlangTest::sizes);
  }

  private static void sizes(int threads) {
    double erlangs = 0.9 * threads;
    WAITING
        .expect(chance(threads, erlangs), "")
        .within(0.000001)
        .given(Simulated.said("%.1f erlangs on %d threads", erlangs, threads))
        .got(ErlangC.chanceOfWaiting(threads, erlangs))
        .butIf(chance -> !(chance > 0 && chance < 1), "it was right for a small fleet: " + OVERFLOW)
        .butIf(
            chance -> threads > 20,
            "it was right for a small fleet, and here digits were lost: whole numbers that ran over,"
                + " or differences of large sums. Go thread by thread, with values between 0 and 1")
        .otherwise("Erlang B for each thread in turn, then Erlang C from the last one");
  }

  @Test
  @Order(2)
  @Tag("task-3")
  @DisplayName("8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms")
  void meanWait() {
    Result run = Simulated.STEADY;
    double simulated = run.latency().mean();
    double wait = 0.40918015 * 0.4 / 2;
    Simulated.confirms(Math.abs(simulated / wait - 1) < 0.15, "it is 82 ms, but " + simulated);
    WAITING
        .expect(wait, "s")
        .within(0.00001)
        .given(
            Simulated.said("8 erlangs on 10 threads, jobs of 400 ms; simulated: %.3f s", simulated))
        .got(ErlangC.meanWait(10, 8, SERVICE))
        .butIf(1_000 * wait, "those are milliseconds: seconds are asked")
        .butIf(
            0.2,
            "that is the mean wait of those who wait; all jobs are asked, and 59 in 100 wait for"
                + " nothing: times the chance")
        .butIf(
            wait + 0.4,
            "that is from push to end, with the time on the thread: a wait ends at the start")
        .butIf(wait / 0.4, "that is in service times: each of them lasts 0.4 s")
        .butIf(
            0.40918015 * 0.4,
            "somebody is done every 400 ms / 10, and 8 of 10 of those turns are taken: divide by the"
                + " threads that the load leaves, 10 − 8")
        .butIf(0.40918015 * 0.04, "divided by all threads: the load leaves 2 of them, 10 − 8")
        .butIf(
            0.16,
            "utilization was taken for the chance of waiting, as if it were one thread ten times as"
                + " fast; ten of them start more jobs at once, so fewer wait")
        .butIf(0.40918015 * 4, "that is how many wait, a count (Little); a wait is a time")
        .butIf(0, "a time under a second was cut to 0: 400 ms are 0.4 s; see Seconds")
        .butIf(Double.NaN, OVERFLOW)
        .otherwise("the chance of waiting × service time / (threads − erlangs)");
  }

  @Test
  @Order(4)
  @Tag("task-3")
  @DisplayName("a mean wait of nothing, and one without end")
  void waitEdges() {
    WAITING
        .expect(0, "s")
        .given("0 erlangs on 4 threads")
        .got(ErlangC.meanWait(4, 0, SERVICE))
        .butIf(Double.NaN, "0 divided by 0: where nothing comes, nobody waits")
        .butIf(0.4, "that is the service time: a job that starts at once has waited for nothing")
        .otherwise("nobody comes, so nobody waits");
    for (double erlangs : new double[] {10, 12}) {
      WAITING
          .expect(Double.POSITIVE_INFINITY, "s")
          .given(Simulated.said("%.0f erlangs on 10 threads", erlangs))
          .got(ErlangC.meanWait(10, erlangs, SERVICE))
          .butIf(
              seconds -> seconds < 0,
              "a wait below 0: more comes than can be done, the queue grows without end, and so does"
                  + " the wait")
          .butIf(Double.NaN, "as much load as threads, or more: that is infinity, not no number")
          .butIf(
              seconds -> seconds < 1e9,
              "as much load as threads, or more: the queue grows for ever, and so does the wait:"
                  + " Double.POSITIVE_INFINITY")
          .otherwise("the queue grows without end");
    }
  }

  /** By logarithms, which is another way than the one that the lab teaches. */
  static double chance(int threads, double erlangs) {
    double[] terms = new double[threads + 1]; // log of erlangs^k / k!
    for (int k = 1; k <= threads; k++) {
      terms[k] = terms[k - 1] + Math.log(erlangs) - Math.log(k);
    }
    double sum = 0;
    for (int k = 0; k < threads; k++) {
      sum += Math.exp(terms[k] - terms[threads]);
    }
    return 1 / (1 + (1 - erlangs / threads) * sum);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.00002;
  }
}
