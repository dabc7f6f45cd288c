package jobsinpractice.lab4;

import java.util.List;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("I/O share, and the bound")
class ShareTest {
  static final Task SHARE =
      Task.of(4, 1, "I/O share of a job")
          .asks(
              "answer which share of the attempts' time, all taken together, was not on a core, in"
                  + " percent")
          .lookAt("Timing (this lab) · chapter 4, \"What a job waits for\"");

  static final Task BOUND =
      Task.of(4, 2, "the bound")
          .asks(
              "answer how many jobs a second these threads on these cores can do at most: threads"
                  + " over service time, or cores over CPU demand, whichever is less")
          .lookAt("Mix (this lab) · chapter 4, \"Two ceilings\"");

  @Test
  @Order(1) // tells most mistakes apart, so it is shown first
  @Tag("task-1")
  @DisplayName("1.2 s of wall time, 0.12 s of CPU: 90% I/O")
  void share() {
    List<Timing> attempts =
        List.of(new Timing(0.1, 0.09), new Timing(0.1, 0.01), new Timing(1.0, 0.02));
    SHARE
        .expect(90, "%")
        .within(0.001)
        .given("attempts of 0.1, 0.1 and 1.0 s; 0.09, 0.01 and 0.02 s of them on a core")
        .got(IoShare.percent(attempts))
        .butIf(0.9, "that is a fraction, and percent are asked: times 100")
        .butIf(10, "that is the CPU share: I/O is what is left of the wall time")
        .butIf(0.1, "that is the CPU share, as a fraction: I/O is what is left, times 100")
        .butIf(
            66,
            "that is the average of the three shares, and the long attempt counts no more than a"
                + " short one in it: add up the times first, then divide once")
        .butIf(
            seconds -> near(seconds, 1.08) || near(seconds, 108),
            "those are the seconds of I/O: the share is that over the wall time")
        .butIf(
            share ->
                near(share, 900) || near(share, 9) || near(share, 1000) || near(share, 10.0 / 9),
            "divide by the wall time, which holds both the I/O and the CPU")
        .butIf(98, "that is the last attempt alone, or the longest: all three are asked, together")
        .butIf(10.0 / 0.9, "that is CPU over I/O: the whole is the wall time, which holds both")
        .butIf(
            share -> near(share, 88.889), "CPU over I/O is not the CPU share: divide by wall time")
        .butIf(
            share -> near(share, 100 * 1.2 / 1.32),
            "the wall time holds the CPU already: the whole is the wall time, not both added up")
        .otherwise("1 minus all CPU time over all wall time, times 100");
  }

  @Test
  @Tag("task-1")
  @DisplayName("no attempt, or none that took any time: 0%")
  void none() {
    String asked = "0 of 0 is no number: where no time was taken, the answer is 0";
    SHARE
        .expect(0, "%")
        .given("no attempt")
        .got(IoShare.percent(List.of()))
        .butIf(Double.NaN, asked)
        .butIf(100, "1 minus nothing is not all: no time was taken, so none of it was I/O")
        .otherwise("nothing was measured, so no share of it was I/O");
    SHARE
        .expect(0, "%")
        .given("one attempt of 0 s, 0 s of it on a core")
        .got(IoShare.percent(List.of(new Timing(0, 0))))
        .butIf(Double.NaN, asked + "; an attempt may be there and have taken none")
        .butIf(100, "1 minus nothing is not all: no time was taken, so none of it was I/O")
        .otherwise("no time was taken, so no share of it was I/O");
  }

  @Test
  @Tag("task-1")
  @DisplayName("clocks that do not quite agree: 0%, never less")
  void clocks() {
    SHARE
        .expect(0, "%")
        .given("two attempts of 0.1 s, of which the CPU clock says 0.1001 and 0.1002 s")
        .got(IoShare.percent(List.of(new Timing(0.1, 0.1001), new Timing(0.1, 0.1002))))
        .butIf(
            share -> share < 0,
            "a share is never below 0: the two clocks differ by a little, and where the CPU time"
                + " comes out higher the answer is 0")
        .butIf(
            share -> share > 0 && share < 1, "it was all CPU; the sign got lost: 0, not its size")
        .butIf(
            share -> share >= 100,
            "that is the CPU share, CPU over wall: all of it was CPU, so none was I/O")
        .otherwise("all of it was CPU, so none was I/O");
  }

  @Test
  @Tag("task-2")
  @DisplayName("charges, 10 threads on 2 cores: 100 jobs/s, by the threads")
  void byThreads() {
    BOUND
        .expect(100, "jobs/s")
        .within(0.001)
        .given("10 threads, 2 cores; a job takes 4 ms of CPU and 96 ms of I/O")
        .got(Bound.jobsPerSecond(Mix.CHARGES, 10, 2))
        .butIf(500, "that is what the cores can do, but 10 threads cannot give them so much: less")
        .butIf(
            2_500, "a thread is not free while its job waits: service time is CPU and I/O together")
        .butIf(
            104.167,
            "a thread is not free while its job computes, either: service time is CPU and"
                + " I/O together")
        .butIf(20, "cores have nothing to do with a job's I/O: they do 1 / CPU demand each")
        .butIf(2_000, "cores do not multiply threads: a job runs on one thread, and on one core")
        .butIf(200, "cores do not multiply threads: a job runs on one thread, and on one core")
        .butIf(600, "the two do not add up: each of them is a limit, and the lower one holds")
        .butIf(0.1, "those are jobs per millisecond: the mix's times are seconds already")
        .butIf(6_000, "those are jobs per minute, and jobs per second are asked")
        .butIf(
            rate -> near(rate, 0.02) || near(rate, 0.01) || near(rate, 0.002),
            "that is upside down: threads over service time, not service time over threads")
        .butIf(0, "whole numbers were divided somewhere, and 2 / 10 of those is 0")
        .otherwise("10 threads, each done with a job every 100 ms");
  }

  @Test
  @Tag("task-2")
  @DisplayName("charges, 80 threads on 2 cores: 500 jobs/s, by the cores")
  void byCores() {
    BOUND
        .expect(500, "jobs/s")
        .within(0.001)
        .given("80 threads, 2 cores; a job takes 4 ms of CPU and 96 ms of I/O")
        .got(Bound.jobsPerSecond(Mix.CHARGES, 80, 2))
        .butIf(
            800,
            "80 threads would do that if there were cores enough; 2 cores do 500 a second, whatever"
                + " the threads")
        .butIf(250, "that is one core; the machine has 2")
        .butIf(20, "cores have nothing to do with a job's I/O: they do 1 / CPU demand each")
        .butIf(1_300, "the two do not add up: each of them is a limit, and the lower one holds")
        .otherwise("2 cores, each done with a job's CPU every 4 ms");
  }

  @Test
  @Tag("task-2")
  @DisplayName("shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix")
  void byMix() {
    BOUND
        .expect(4 / 0.0212, "jobs/s")
        .within(0.001)
        .given(
            "30 threads, 4 cores; 80% of the jobs take 4 ms of CPU, 20% take 90 ms; each of them"
                + " 100 ms in all")
        .got(Bound.jobsPerSecond(Mix.SHOP, 30, 4))
        .butIf(300, "30 threads would do that if there were cores enough: 4 cores do less")
        .butIf(
            4 / 0.047,
            "kinds come with different shares: the mean of the mix counts charges four times as often")
        .butIf(
            rate -> near(rate, 4 / 0.004) || near(rate, 4 / 0.09),
            "that is one kind alone, and the process has both: the mean CPU demand of the mix")
        .butIf(
            rate -> rate > 240 && rate < 900,
            "that is a mean of the kinds' bounds; the mean CPU demand is asked first, then one"
                + " bound")
        .butIf(1 / 0.0212, "that is one core; the machine has 4")
        .butIf(2 / 0.0212, "that is 2 cores; this machine has 4")
        .otherwise("the cores over the mix's mean CPU demand");
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.001;
  }
}
