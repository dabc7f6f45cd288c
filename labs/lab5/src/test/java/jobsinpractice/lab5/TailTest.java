package jobsinpractice.lab5;

import java.time.Duration;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(5)
@DisplayName("A burst, and what it leaves behind")
class TailTest {
  static final Task TAIL =
      Task.of(5, 5, "a burst and its tail")
          .asks(
              "answer how many jobs wait when the burst ends, how many seconds it takes until nobody"
                  + " waits, and the fewest processes that are done with it in time")
          .lookAt("Burst (this lab) · chapter 5, \"A burst and its tail\"")
          .whenThrown(
              ArithmeticException.class,
              "whole seconds of a short time are 0, and something was divided by them: see Seconds");

  private static final Burst BURST = new Burst(70, 250, Duration.ofMinutes(1));
  private static final Duration SERVICE = Duration.ofMillis(200);

  @Test
  @Order(1)
  @Tag("task-5")
  @DisplayName("9000 jobs wait when the burst ends")
  void depth() {
    TAIL.expect(9_000, "jobs")
        .given("70 jobs a second, for one minute 250, and 70 again; the fleet can do 100 a second")
        .got(Tail.depth(BURST, 100))
        .butIf(150, "that is a second's growth, or a minute's counted as 1: the burst lasts 60 s")
        .butIf(9_000_000, "that is with milliseconds: rates are jobs per second")
        .butIf(15_000, "that is what came; in the same minute the fleet did 100 a second")
        .butIf(
            10_800,
            "that is what the burst brought beyond the calm rate; the fleet can do 100, not 70")
        .butIf(-9_000, "that is turned round: jobs come at 250 a second and are done at 100")
        .butIf(
            4_800, "the calm rate does not come on top of the peak: 250 a second are all that come")
        .butIf(
            13_200,
            "the calm rate does not come on top of the peak: 250 a second are all that come")
        .otherwise("what comes in a second minus what is done in one, times the seconds");
    TAIL.expect(75, "jobs")
        .given("10 jobs a second, for 500 ms 250, and 10 again; the fleet can do 100 a second")
        .got(Tail.depth(new Burst(10, 250, Duration.ofMillis(500)), 100))
        .butIf(0, "a time under a second was cut to 0: 500 ms are 0.5 s; see Seconds")
        .otherwise("what comes in a second minus what is done in one, times the seconds");
  }

  @Test
  @Order(3)
  @Tag("task-5")
  @DisplayName("a fleet that can do the peak: nobody waits")
  void noDepth() {
    TAIL.expect(0, "jobs")
        .given("70 jobs a second, for one minute 250, and 70 again; the fleet can do 300 a second")
        .got(Tail.depth(BURST, 300))
        .butIf(depth -> depth < 0, "no queue is shorter than empty: it ends at 0")
        .butIf(3_000, "it can do more than comes: nobody waits")
        .otherwise("it can do more than comes");
    TAIL.expect(0, "s")
        .given("70 jobs a second, for one minute 250, and 70 again; the fleet can do 300 a second")
        .got(Tail.drain(BURST, 300))
        .butIf(seconds -> seconds < 0, "nobody waits, so it takes no time: not less than that")
        .otherwise("nobody waits");
    TAIL.expect(0, "s")
        .given("70 jobs a second all the time, and the fleet can do 70")
        .got(Tail.drain(new Burst(70, 70, Duration.ofMinutes(1)), 70))
        .butIf(
            Double.NaN,
            "0 divided by 0: ask first whether anybody waits, and then whether there is capacity to"
                + " spare")
        .butIf(
            Double.POSITIVE_INFINITY,
            "nobody waits here, so it takes no time: ask that before you ask for capacity to spare")
        .otherwise("nobody waits");
  }

  @Test
  @Order(2)
  @Tag("task-5")
  @DisplayName("300 s until nobody waits")
  void drain() {
    double simulated = Simulated.drained(BURST, 4, 5, SERVICE, 360);
    Simulated.confirms(Math.abs(simulated - 300) < 60, "it is about 300 s, but " + simulated);
    TAIL.expect(300, "s")
        .given(
            "9000 jobs wait, 70 a second come, 100 a second are done"
                + Simulated.said("; simulated: %.0f s", simulated))
        .got(Tail.drain(BURST, 100))
        .butIf(90, "jobs go on coming: of 100 a second only the spare 30 work the backlog off")
        .butIf(5, "those are minutes: seconds are asked")
        .butIf(360, "that is from the start of the burst: it counts from its end")
        .butIf(-300, "turned round: the spare capacity is what is done minus what comes")
        .butIf(
            answered -> answered == 36 || answered == 60,
            "the burst is over: what counts now is what is done and what comes in calm")
        .butIf(-60, "the burst is over: now 70 a second come, not 250")
        .butIf(
            seconds -> Math.abs(seconds - 9_000 / 70.0) < 0.01,
            "that divides by what comes: the queue shrinks by what is done beyond that")
        .otherwise("jobs that wait, divided by what is done in a second beyond what comes");
    TAIL.expect(7_500 / 55.0, "s")
        .within(0.01)
        .given("7500 jobs wait, 70 a second come, 125 a second are done")
        .got(Tail.drain(BURST, 125))
        .butIf(
            seconds -> seconds == 136 || seconds == 137,
            "that was rounded: seconds have a fraction, and only a number of processes is whole")
        .otherwise("jobs that wait, divided by what is done in a second beyond what comes");
  }

  @Test
  @Order(4)
  @Tag("task-5")
  @DisplayName("a fleet that never gets there")
  void never() {
    for (double capacity : new double[] {70, 60}) {
      TAIL.expect(Double.POSITIVE_INFINITY, "s")
          .given(
              Simulated.said(
                  "70 jobs a second come in calm, and the fleet can do %.0f a second", capacity))
          .got(Tail.drain(BURST, capacity))
          .butIf(
              seconds -> seconds < 0,
              "a time below 0: nothing is to spare, so the queue is never empty again")
          .butIf(0, "somebody waits, and nothing is to spare: the queue is never empty again")
          .butIf(
              seconds -> seconds < 1e9 || Double.isNaN(seconds),
              "nothing is to spare, so the queue is never empty again: Double.POSITIVE_INFINITY")
          .otherwise("nothing is to spare");
    }
  }

  @Test
  @Order(5)
  @Tag("task-5")
  @DisplayName("drained within 2 minutes: 6 processes of 5 threads")
  void processes() {
    Duration within = Duration.ofMinutes(2);
    int answer = Tail.processes(BURST, 5, SERVICE, within);
    if (answer == 6) {
      double broken = Simulated.drained(BURST, 5, 5, SERVICE, 160);
      double held = Simulated.drained(BURST, 6, 5, SERVICE, 160);
      Simulated.confirms(broken > 120 && held <= 120, "6 are the fewest: " + broken + ", " + held);
    }
    TAIL.expect(6, "")
        .given(
            "70 jobs a second, for one minute 250; processes of 5 threads, jobs of 200 ms; empty"
                + " within 120 s"
                + Simulated.tried(answer != 6, BURST, answer, 5, SERVICE))
        .got(answer)
        .butIf(3, "that is enough for the calm rate: the burst was forgotten")
        .butIf(
            4,
            "jobs go on coming while the queue is worked off: only what is done beyond the calm rate"
                + " drains it")
        .butIf(5, "one too few: 5 processes take 136 s; they are rounded up, not down")
        .butIf(
            7,
            "one too many: 6 are done 75 s after the end of the burst, and that is what counts, not"
                + " its start")
        .butIf(
            10,
            "that does the whole peak with nobody waiting; the queue may last for 120 s. Did minutes"
                + " stand for seconds?")
        .butIf(
            processes -> processes >= 25 && processes <= 50,
            "that is by what one thread can do: a process has 5 threads")
        .butIf(
            1,
            "a fleet of one process, which can do 25 a second, never drains it; was a capacity in"
                + " jobs per minute, or a time that is infinite taken for none?")
        .butIf(
            processes -> processes > 50,
            "a thread does 1 / 0.2 s = 5 jobs a second, so a process does 25")
        .otherwise("the first one whose time to drain is at most 120 s");
    TAIL.expect(4, "")
        .given(
            "70 jobs a second, for one minute 250; processes of 5 threads, jobs of 200 ms; empty"
                + " within 300 s, which is what 4 processes take to the second")
        .got(Tail.processes(BURST, 5, SERVICE, Duration.ofMinutes(5)))
        .butIf(5, "300 s are within 300 s: at most, not less than")
        .otherwise("the first one whose time to drain is at most 300 s");
    TAIL.expect(14, "")
        .given(
            "70 jobs a second, for one minute 250; processes of 3 threads, jobs of 300 ms; empty"
                + " within 100 s")
        .got(Tail.processes(BURST, 3, Duration.ofMillis(300), Duration.ofSeconds(100)))
        .butIf(
            answered -> answered == 16 || answered == 20,
            "whole numbers were divided: a thread does 1 / 0.3 s = 3.33 jobs a second, not 3")
        .otherwise("the first one whose time to drain is at most 100 s");
  }

  @Test
  @Order(6)
  @Tag("task-5")
  @DisplayName("a burst that one process can do: 1")
  void onlyOne() {
    TAIL.expect(1, "")
        .given("2 jobs a second, for one minute 4; processes of 5 threads, jobs of 200 ms")
        .got(
            Tail.processes(
                new Burst(2, 4, Duration.ofMinutes(1)), 5, SERVICE, Duration.ofMinutes(1)))
        .butIf(0, "somebody must be there: 1 at least")
        .otherwise("one process can do 25 jobs a second");
    TAIL.expect(1, "")
        .given("no jobs at all; processes of 5 threads, jobs of 200 ms")
        .got(
            Tail.processes(
                new Burst(0, 0, Duration.ofMinutes(1)), 5, SERVICE, Duration.ofMinutes(1)))
        .butIf(0, "somebody must be there when a job does come: 1 at least")
        .otherwise("the fewest is 1");
  }
}
