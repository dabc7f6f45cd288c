package jobsinpractice.lab3;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("CPU seconds per job")
class CpuMeterTest {
  static final Task CPU =
      Task.of(3, 2, "CPU seconds per job")
          .asks(
              "count the jobs that succeed here and the CPU time that the whole process uses, and"
                  + " divide sum by sum over all processes")
          .lookAt("WorkerListener (engine) · chapter 3, \"Elapsed is not used\"")
          .whenThrown(
              ArithmeticException.class,
              "no job has succeeded yet, and whole numbers cannot be divided by 0: answer 0");

  private static final String GIVEN =
      "the process had used 3 CPU seconds when the meter was made; 0.3 while it waited for work;"
          + " then 8 mails of 2 s with 0.05 CPU seconds each, 2 webhooks that failed after 3 s"
          + " with 0.2 each, and 0.1 between the jobs; another process sent 5 mails";

  @Test
  @Tag("task-2")
  @DisplayName("8 jobs succeeded, and the process used 1.2 CPU seconds")
  void usage(TestBench bench) {
    AtomicReference<CpuMeter> made = new AtomicReference<>();
    Shift shift = new Shift(bench, cpu -> made.updateAndGet(none -> new CpuMeter(cpu)));
    CpuMeter meter = made.get();
    shift.useCpu(0.3);
    Shift.unmeasured(bench).succeed(5, 1, 0.7);
    shift.succeed(8, 2, 0.05);
    shift.useCpu(0.1);
    shift.fail(2, 3, 0.2);
    Usage usage = read(meter);

    CPU.expect(8, "jobs")
        .given(GIVEN)
        .got(usage.jobs())
        .butIf(
            10,
            "those are attempts: a webhook that failed is no job done, though its CPU time is"
                + " paid")
        .butIf(2, "those are the ones that failed; jobs that succeeded are asked")
        .butIf(
            jobs -> jobs == 13 || jobs == 15,
            "those are the fleet's: Redis counts all processes, and CPU time is of this one; count"
                + " what this worker tells")
        .butIf(0, "nothing was counted: the worker tells of a success by jobSucceeded")
        .otherwise("the jobs that succeeded in this process");
    CPU.expect(1.2, "CPU s")
        .given(GIVEN)
        .got(usage.cpuSeconds())
        .butIf(
            4.2,
            "that is since the process began: it had used 3 s before the meter was made, note them"
                + " then")
        .butIf(
            seconds -> near(seconds, 1.2e9) || near(seconds, 4.2e9),
            "those are nanoseconds: a second has 1e9 of them")
        .butIf(
            seconds -> near(seconds, 1_200) || near(seconds, 4_200),
            "those are milliseconds: processCpu is in nanoseconds, a second has 1e9 of them")
        .butIf(
            seconds -> near(seconds, 1) || near(seconds, 4),
            "whole numbers were divided, and the rest was dropped: divide by 1e9, not by"
                + " 1_000_000_000")
        .butIf(
            seconds -> near(seconds, 22) || near(seconds, 16),
            "that is elapsed time: a job that waits for an answer takes 2 s and uses 0.05 CPU"
                + " seconds")
        .butIf(
            seconds -> near(seconds, 27),
            "that is the time on the clock: a process that waits uses none of it")
        .butIf(
            seconds -> near(seconds, 0.8),
            "that is within jobs only: what the process uses between them (fetching, collecting"
                + " garbage, waiting) is paid as well")
        .butIf(
            seconds -> near(seconds, 0.4),
            "that is within jobs that succeeded only: failed attempts and the time between jobs are"
                + " paid as well")
        .butIf(
            seconds -> near(seconds, 0.9) || near(seconds, 0.85),
            "that is since the first job: an idle process uses CPU as well, note what there was"
                + " when the meter was made")
        .butIf(
            seconds -> !shift.cpuWasRead(),
            "processCpu was never asked. The CPU time of a thread is not that of the process, and"
                + " time on a clock is no CPU time at all")
        .otherwise("processCpu now, minus processCpu when the meter was made");

    shift.succeed(2, 2, 0.05);
    Usage second = read(meter);
    CPU.expect(10, "jobs")
        .given("asked again, after 2 more mails")
        .got(second.jobs())
        .butIf(2, "those are since the last call: asking changes nothing, it is since the start")
        .otherwise("since the meter was made");
    CPU.expect(1.3, "CPU s")
        .given("asked again, after 2 more mails with 0.05 CPU seconds each")
        .got(second.cpuSeconds())
        .butIf(
            seconds -> near(seconds, 0.1),
            "that is since the last call: asking changes nothing, it is since the start")
        .butIf(
            seconds -> near(seconds, 1.2),
            "that is what it was when you were asked first: ask processCpu each time")
        .otherwise("since the meter was made");
  }

  @Test
  @Tag("task-2")
  @DisplayName("40 CPU seconds for 1,100 jobs in two processes: 0.036 s per job")
  void fleet() {
    Usage mails = new Usage(10, 1_000);
    Usage pictures = new Usage(30, 100);
    CPU.expect(40 / 1_100.0, "CPU s/job")
        .given("one process used 10 CPU seconds for 1,000 jobs, another one 30 for 100")
        .got(CpuMeter.secondsPerJob(List.of(mails, pictures)))
        .butIf(
            0.155,
            "that is the average of the two ratios, 0.01 and 0.3, as if each process had done as"
                + " many jobs: sum of seconds over sum of jobs")
        .butIf(27.5, "that is jobs per CPU second: the other way round")
        .butIf(
            seconds -> near(seconds, 0.01) || near(seconds, 0.3),
            "that is one process of the two: all of them together")
        .butIf(20 / 1_100.0, "the seconds were averaged and the jobs were added up: both are sums")
        .butIf(40 / 1.1, "those are milliseconds: seconds per job are asked")
        .butIf(
            0,
            "somewhere whole numbers were divided, or seconds were made whole: 40 over 1,100 is not"
                + " 0")
        .butIf(0.31, "ratios cannot be added up: sum of seconds over sum of jobs")
        .otherwise("the CPU seconds of all of them, over the jobs of all of them");

    CPU.expect(42.2 / 1_100, "CPU s/job")
        .given("and a third one that used 2.2 CPU seconds and did no job")
        .got(CpuMeter.secondsPerJob(List.of(mails, pictures, new Usage(2.2, 0))))
        .butIf(
            40 / 1_100.0,
            "the process that did no job was left out: what it used was used for those jobs, too")
        .butIf(
            seconds -> Double.isNaN(seconds) || Double.isInfinite(seconds),
            "one process has done no job, so its own ratio is none: add up first, divide once")
        .otherwise("the CPU seconds of all of them, over the jobs of all of them");

    nothingDone(List.of(), "no process at all");
    nothingDone(List.of(new Usage(5, 0)), "one process that used 5 CPU seconds and did no job");
  }

  private static void nothingDone(List<Usage> processes, String given) {
    CPU.expect(0, "CPU s/job")
        .given(given)
        .got(CpuMeter.secondsPerJob(processes))
        .butIf(
            seconds -> Double.isNaN(seconds) || Double.isInfinite(seconds),
            "no job has succeeded, and there is nothing to divide by: ask that first, answer 0")
        .otherwise("0 when no job has succeeded");
  }

  private static Usage read(CpuMeter meter) {
    Usage usage = meter.usage();
    CPU.expectThat("usage() answers a Usage")
        .butIf(usage == null, "it answered null", "make a Usage of the CPU seconds and the jobs")
        .otherwise(true, "", "");
    return usage;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 1e-6 * Math.max(1, b);
  }
}
