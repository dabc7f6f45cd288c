package jobsinpractice.lab3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.TestJob;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(3)
@DisplayName("CPU seconds per job")
class CpuMeterTest {
  static final Task CPU =
      Task.of(3, 2, "CPU seconds per job")
          .asks(
              "count the jobs that succeed in this process, measure the CPU time of the whole"
                  + " process, and divide the sums over all processes")
          .lookAt("WorkerListener (engine) · chapter 3, \"Elapsed time and CPU time\"")
          .whenThrown(EfficiencyTest::isOverflow, EfficiencyTest.OVERFLOW)
          .whenThrown(
              ArithmeticException.class,
              "your code divides by 0. If no job has succeeded in any of the processes, return 0. A single"
                  + " process without jobs needs no ratio of its own: add up first, divide once");

  private static final String GIVEN =
      "the process had used 3 CPU seconds when the meter was created; then 0.1"
          + " until the worker started, and 0.2 while it was idle;"
          + " 8 mails of 2 s with 0.05 CPU seconds each, 2 webhooks that failed after 3 s with 0.2"
          + " each, and 0.1 between the jobs; another process sent 5 mails";

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("8 jobs succeeded, and the process used 1.2 CPU seconds")
  void usage(TestBench bench) {
    AtomicReference<CpuMeter> made = new AtomicReference<>();
    Shift shift = new Shift(bench, cpu -> made.updateAndGet(none -> new CpuMeter(cpu)));
    CpuMeter meter = made.get();
    long readsAtCreation = shift.cpuReads();
    shift.useCpu(0.1);
    shift.start();
    shift.useCpu(0.2);
    Shift.unmeasured(bench).succeed(5, 1, 0.7);
    shift.succeed(8, 2, 0.05);
    shift.useCpu(0.1);
    shift.fail(2, 3, 0.2);
    long readsBefore = shift.cpuReads();
    Usage usage = read(meter);
    long readsInUsage = shift.cpuReads() - readsBefore;

    CPU.expect(8, "jobs")
        .given(GIVEN)
        .got(usage.jobs())
        .butIf(
            10,
            "those are attempts: a webhook that failed is not a job done, although you pay for its"
                + " CPU time")
        .butIf(2, "those are the failed ones: count the jobs that succeeded")
        .butIf(
            jobs -> jobs == 13 || jobs == 15,
            "those are the jobs of the fleet: Redis counts all processes, and the CPU time is of"
                + " this one. Count the calls of jobSucceeded")
        .butIf(
            0,
            "8 jobs succeeded, and usage() shows none of them. Does your class override"
                + " jobSucceeded(Job, Duration)? With @Override the compiler checks it")
        .butIf(
            18,
            "that is 10 attempts and 8 successes. Does your code count a job both when it starts and"
                + " when it succeeds? Count the calls of jobSucceeded")
        .butIf(
            6,
            "that is 8 successes minus 2 failed attempts. Does your code count down in jobFailed? Count"
                + " the calls of jobSucceeded")
        .butIf(
            1,
            "8 mails were sent, all of one class. Are they in a map or a set under the same key?")
        .otherwise("the jobs that succeeded in this process");
    CPU.expect(1.2, "CPU s")
        .given(GIVEN)
        .got(usage.cpuSeconds())
        .butIf(
            seconds -> near(seconds, 4.2) && readsAtCreation > 0,
            "that is since the process began: it had used 3 s before the meter was created. Your code"
                + " called processCpu then. Is the number in a local variable, or does usage() not"
                + " subtract it?")
        .butIf(
            4.2,
            "that is since the process began: it had used 3 s before the meter was created. Read"
                + " processCpu in the constructor")
        .butIf(
            seconds -> near(seconds, 1.2e9) || near(seconds, 4.2e9),
            "those are nanoseconds: a second has 1e9 of them")
        .butIf(
            seconds -> near(seconds, 1_200) || near(seconds, 4_200),
            "those are milliseconds: processCpu is in nanoseconds, a second has 1e9 of them")
        .butIf(
            seconds -> near(seconds, 1.2e6) || near(seconds, 4.2e6),
            "those are microseconds: processCpu is in nanoseconds, a second has 1e9 of them")
        .butIf(
            seconds -> near(seconds, 1) && readsInUsage == 0,
            "when the last attempt started it was 1.0, and that attempt used 0.2 CPU seconds more. Does"
                + " your code call processCpu in jobStarted? Call it in usage()")
        .butIf(
            seconds -> near(seconds, 1) || near(seconds, 4),
            "the fraction of a second was dropped. Does your code divide by a whole number, such as"
                + " 1_000_000_000, or convert with toSeconds()? Divide by 1e9")
        .butIf(
            1.1,
            "that is since the worker started, and the meter was created before. Does your code read"
                + " processCpu in startup? Read it in the constructor only")
        .butIf(
            seconds -> near(seconds, 22) || near(seconds, 16),
            "that is elapsed time: a job that waits for an answer takes 2 s and uses 0.05 CPU"
                + " seconds")
        .butIf(
            seconds -> near(seconds, 27),
            "that is the time on the clock: a process that waits uses none of it")
        .butIf(
            seconds -> near(seconds, 0.8) && near(ofEachPart(), 0.12),
            "the CPU time of the two failed attempts is missing, 0.4 s: you also pay for an attempt"
                + " that fails")
        .butIf(
            seconds -> near(seconds, 0.8) && near(ofEachPart(), 0.024),
            "that is within jobs only: you also pay for what the process uses between them"
                + " (fetching, collecting garbage, waiting)")
        .butIf(
            seconds -> near(seconds, 0.4) && near(ofEachPart(), 0.02),
            "that is within jobs that succeeded only: you also pay for failed attempts and for the"
                + " time between jobs")
        .butIf(
            seconds -> near(seconds, 0.9) || near(seconds, 0.85),
            "that is since the first job: an idle process also uses CPU. Read processCpu in the"
                + " constructor")
        .butIf(
            seconds -> near(seconds, 0.7),
            "that is until the last job that succeeded: the process has used CPU time since. Call"
                + " processCpu in usage()")
        .butIf(
            0.15,
            "that is 1.2 CPU seconds over 8 jobs: usage() returns the CPU seconds themselves, and"
                + " secondsPerJob divides")
        .butIf(
            seconds -> shift.cpuReads() == 0,
            "your code never called processCpu. It is the CPU time of this process here: call it in"
                + " the constructor and in usage(), instead of another clock or a bean of the JVM")
        .butIf(
            seconds -> readsInUsage == 0,
            "your code did not call processCpu in usage(), only before. What the process has used"
                + " since is missing: call it each time")
        .butIf(
            seconds -> readsBefore == 0 && near(seconds, 0) && countsFromTheFirstUsage(),
            "your code returns 0 the first time it is asked, and counts from then on. Does it call"
                + " processCpu first in usage()? Call it in the constructor")
        .otherwise("processCpu now, minus processCpu when the meter was created");

    shift.succeed(2, 2, 0.05);
    Usage second = read(meter);
    CPU.expect(10, "jobs")
        .given("asked again, after 2 more mails")
        .got(second.jobs())
        .butIf(2, "those are since the last call: asking changes nothing, so count since the start")
        .otherwise("since the meter was created");
    CPU.expect(1.3, "CPU s")
        .given("asked again, after 2 more mails with 0.05 CPU seconds each")
        .got(second.cpuSeconds())
        .butIf(
            seconds -> near(seconds, 0.1),
            "that is since the last call: asking changes nothing, so measure since the start")
        .butIf(
            seconds -> near(seconds, 1.2),
            "that is the first answer again: call processCpu each time")
        .otherwise("since the meter was created");

    shift.useCpu(90_000);
    CPU.expect(90_001.3, "CPU s")
        .given("asked again, after 90,000 more CPU seconds")
        .got(read(meter).cpuSeconds())
        .butIf(
            seconds -> near(seconds, (int) 90_001_300_000_000L / 1e9),
            "an int holds 2.1 s of nanoseconds, so it overflowed: use long or double")
        .butIf(
            1.3,
            "no job has ended since the last call, but the process has used CPU time. Does your code"
                + " call processCpu only when a job ends? Call it in usage()")
        .otherwise("since the meter was created");
    otherMeter();
    CPU.expect(90_001.3, "CPU s")
        .given("asked again, after a second meter was created")
        .got(read(meter).cpuSeconds())
        .butIf(
            seconds -> true,
            "before the second meter was created, your code returned 90001.3. Do the meters share a"
                + " static field?")
        .otherwise("since the meter was created");
  }

  /**
   * Returns the CPU seconds that a meter reports: 0.1 between jobs, 0.02 of an attempt that
   * succeeded, and 0.004 of one that failed, so that the sum shows which of them it counts.
   */
  private static double ofEachPart() {
    AtomicLong nanos = new AtomicLong(3_000_000_000L);
    CpuMeter meter = new CpuMeter(nanos::get);
    WorkerListener listener = meter;
    nanos.addAndGet(100_000_000L);
    listener.jobStarted(mail());
    nanos.addAndGet(20_000_000L);
    listener.jobSucceeded(mail(), Duration.ofSeconds(1));
    listener.jobStarted(mail());
    nanos.addAndGet(4_000_000L);
    listener.jobFailed(mail(), new IllegalStateException("503"), Duration.ofSeconds(1));
    return read(meter).cpuSeconds();
  }

  /** Whether a meter that was asked at 3 and at 3.5 CPU seconds returns 0 and 0.5. */
  private static boolean countsFromTheFirstUsage() {
    AtomicLong nanos = new AtomicLong(3_000_000_000L);
    CpuMeter meter = new CpuMeter(nanos::get);
    boolean none = near(read(meter).cpuSeconds(), 0);
    nanos.addAndGet(500_000_000L);
    return none && near(read(meter).cpuSeconds(), 0.5);
  }

  private static void otherMeter() {
    CpuMeter other = new CpuMeter(() -> 5_000_000_000L);
    CPU.expect(0, "jobs")
        .given("a second meter, which saw no job")
        .got(read(other).jobs())
        .butIf(
            jobs -> jobs > 0,
            "the meters share their jobs. Is the count in a static field? Each CpuMeter starts at 0")
        .otherwise("no job has succeeded yet");
    ((WorkerListener) other).jobStarted(mail());
    noJobYet(
        other,
        "its first job has started, and has not ended yet",
        "a job that is still running was counted. Does your code take started jobs minus failed"
            + " ones? Count the calls of jobSucceeded");
    ((WorkerListener) other).jobPostponed(mail(), TestBench.START);
    noJobYet(
        other,
        "its first job was postponed",
        "a job that was postponed was counted. Does your class override jobPostponed, or take"
            + " started jobs minus others? Count the calls of jobSucceeded");
    ((WorkerListener) other).jobDied(mail(), new IllegalStateException("503"));
    noJobYet(
        other,
        "its first job failed for the last time, and died",
        "a dead job has not succeeded. Does your class override jobDied? Count the calls of"
            + " jobSucceeded");
  }

  private static void noJobYet(CpuMeter meter, String given, String ifOne) {
    CPU.expect(0, "jobs")
        .given(given)
        .got(read(meter).jobs())
        .butIf(1, ifOne)
        .otherwise("no job has succeeded yet");
  }

  @Test
  @Tag("task-2")
  @Order(2)
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
                + " many jobs: divide the sum of seconds by the sum of jobs")
        .butIf(27.5, "that is jobs per CPU second: divide the seconds by the jobs")
        .butIf(
            seconds -> near(seconds, 0.01) || near(seconds, 0.3),
            "that is one of the two processes: add up both")
        .butIf(
            20 / 1_100.0,
            "that is the average of the seconds, 20, over the sum of the jobs: add up the seconds also")
        .butIf(40 / 1.1, "those are milliseconds: seconds per job are expected")
        .butIf(
            0,
            "40 / 1,100 is not 0. Were whole numbers divided, were seconds rounded, or is the check for"
                + " no job the wrong way round?")
        .butIf(0.31, "ratios cannot be added up: divide the sum of seconds by the sum of jobs")
        .otherwise("the CPU seconds of all processes, divided by the jobs of all processes");

    CPU.expect(42.2 / 1_100, "CPU s/job")
        .given("and a third one that used 2.2 CPU seconds and did no job")
        .got(CpuMeter.secondsPerJob(List.of(mails, pictures, new Usage(2.2, 0))))
        .butIf(
            0,
            "the other two processes did 1,100 jobs. Does your code return 0 as soon as one process"
                + " has done none? The result is 0 only when all of them together have done none")
        .butIf(
            42 / 1_100.0,
            "42.2 CPU seconds became 42. Is their sum a whole number? Add them up as double")
        .butIf(
            40 / 1_100.0, "the process that did no job was left out: you also pay for its CPU time")
        .butIf(
            seconds -> Double.isNaN(seconds) || Double.isInfinite(seconds),
            "one process has done no job, so it has no ratio of its own: add up first, divide once")
        .otherwise("the CPU seconds of all processes, divided by the jobs of all processes");

    nothingDone(List.of(), "no process at all");
    nothingDone(List.of(new Usage(5, 0)), "one process that used 5 CPU seconds and did no job");
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("any processes together: the sum of seconds over the sum of jobs")
  void generated() {
    Generated.inputs(
            200,
            random -> {
              List<Usage> all = new ArrayList<>();
              for (int left = random.nextInt(6); left > 0; left--) {
                long jobs = List.of(0L, 1L, 7L, 3_000_000_000L).get(random.nextInt(4));
                all.add(new Usage(random.nextInt(100) / 8.0, jobs));
              }
              return List.copyOf(all);
            })
        .first(List.of(new Usage(1.5, 2), new Usage(1.5, 2), new Usage(8, 1)))
        .smaller(Generated::smallerLists)
        .shownAs(
            all ->
                "processes: "
                    + all.stream()
                        .map(u -> u.cpuSeconds() + " CPU seconds for " + jobs(u.jobs()))
                        .collect(Collectors.joining(", ")))
        .check(
            all -> {
              double seconds = 0;
              double jobs = 0;
              for (Usage usage : all) {
                seconds += usage.cpuSeconds();
                jobs += usage.jobs();
              }
              double expected = jobs == 0 ? 0 : seconds / jobs;
              double overflowed = seconds / (int) (long) jobs;
              CPU.expect(expected, "CPU s/job")
                  .within(1e-9 * Math.max(1, expected))
                  .got(CpuMeter.secondsPerJob(all))
                  .butIf(
                      answer ->
                          all.size() > Set.copyOf(all).size()
                              && near(answer, ratio(Set.copyOf(all))),
                      "two processes with the same numbers are two processes. Did your code put them"
                          + " into a set?")
                  .butIf(
                      answer ->
                          all.stream().anyMatch(u -> u.jobs() > 2e9)
                              && near(answer / overflowed, 1),
                      "these are more jobs than an int can hold. Is their sum an int? Use long or"
                          + " double")
                  .butIf(
                      answer -> Math.abs(answer - expected) < 1e-3 * Math.max(1, expected),
                      "that is almost right. Was it rounded, or is a number a float? Return the number"
                          + " as it is")
                  .otherwise("the CPU seconds of all processes, divided by the jobs of all");
            });
  }

  private static double ratio(Set<Usage> processes) {
    double seconds = processes.stream().mapToDouble(Usage::cpuSeconds).sum();
    double jobs = processes.stream().mapToDouble(Usage::jobs).sum();
    return jobs == 0 ? 0 : seconds / jobs;
  }

  @Test
  @Tag("task-2")
  @Order(4)
  @DisplayName("jobs that succeed in two threads at the same moment are both counted")
  @Promise(
      "The worker calls the listener from many threads, and another thread asks for the usage.")
  void threads() {
    String use = "use incrementAndGet of an AtomicLong, a LongAdder, or a lock";
    CPU.expectInEveryOrder(TwoSuccesses.class, "2 jobs")
        .given("two threads report a success at the same moment")
        .withoutOverlap(
            "the two threads do not overlap here, so a lock is not what is missing. Is the count in a"
                + " ThreadLocal? The thread that asks needs what other threads counted")
        .otherwise("a success was lost", use);
    CPU.expectInEveryOrder(SuccessAndReader.class, "1 job")
        .given("one thread reports a success while another thread calls usage")
        .otherwise("a success was lost", use);
  }

  static final class TwoSuccesses implements TwoThreads {
    final Job one = mail();
    final Job two = mail("fedcba9876543210fedcba98");
    final CpuMeter meter = new CpuMeter(() -> 5_000_000_000L);

    @Override
    public void first() {
      ((WorkerListener) meter).jobSucceeded(one, Duration.ofMillis(50));
    }

    @Override
    public void second() {
      ((WorkerListener) meter).jobSucceeded(two, Duration.ofMillis(50));
    }

    @Override
    public String result() {
      return shown(meter);
    }
  }

  static final class SuccessAndReader implements TwoThreads {
    final Job job = mail();
    final CpuMeter meter = new CpuMeter(() -> 5_000_000_000L);

    @Override
    public void first() {
      ((WorkerListener) meter).jobSucceeded(job, Duration.ofMillis(50));
    }

    @Override
    public void second() {
      meter.usage();
    }

    @Override
    public String result() {
      return shown(meter);
    }
  }

  private static Job mail() {
    return mail("0123456789abcdef01234567");
  }

  private static Job mail(String jid) {
    return TestJob.of("{\"class\":\"WelcomeMail\",\"args\":[],\"jid\":\"" + jid + "\"}");
  }

  private static String shown(CpuMeter meter) {
    return jobs(meter.usage().jobs());
  }

  private static String jobs(long number) {
    return number + (number == 1 ? " job" : " jobs");
  }

  private static void nothingDone(List<Usage> processes, String given) {
    CPU.expect(0, "CPU s/job")
        .given(given)
        .got(CpuMeter.secondsPerJob(processes))
        .butIf(
            seconds -> Double.isNaN(seconds) || Double.isInfinite(seconds),
            "no job has succeeded, so there is nothing to divide by: check that first, return 0")
        .otherwise("0 when no job has succeeded");
  }

  private static Usage read(CpuMeter meter) {
    Usage usage = meter.usage();
    CPU.expectThat("usage() returns a Usage")
        .butIf(usage == null, "it returned null", "make a Usage from the CPU seconds and the jobs")
        .otherwise(true, "", "");
    return usage;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 1e-6 * Math.max(1, b);
  }
}
