package jobsinpractice.lab4;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("The bound")
class BoundTest {
  static final Task BOUND =
      Task.of(4, 2, "the bound")
          .asks(
              "return how many jobs per second these threads on these cores can do at most: threads"
                  + " divided by service time, or cores divided by CPU demand, whichever is less")
          .lookAt("Mix (this lab) · chapter 4, \"Two ceilings\"");

  private static final Mix SHORT_AND_LONG =
      Mix.of(
          "mails and exports",
          new Mix.Kind("Mail", 0.8, 0.004, 0.046),
          new Mix.Kind("Export", 0.2, 0.01, 0.39));

  @Test
  @Order(1) // each known mistake about the threads returns another number here
  @Tag("task-2")
  @DisplayName("charges, 10 threads on 2 cores: 100 jobs/s, by the threads")
  void byThreads() {
    BOUND
        .expect(100, "jobs/s")
        .within(0.001)
        .given("10 threads, 2 cores; a job takes 4 ms of CPU and 96 ms of I/O")
        .got(Bound.jobsPerSecond(Mix.CHARGES, 10, 2))
        .butIf(
            rate -> near(rate, 500) && comparesCounts(),
            "500 jobs/s is the core ceiling, but 10 threads allow less. Your code returns 20 for 2"
                + " threads on 2 cores, and 500 for 3. Does it choose by whether there are more threads"
                + " than cores? Most threads wait: compute both rates, and take the lower one")
        .butIf(
            500,
            "500 jobs/s is the core ceiling, but 10 threads allow less, because each is busy with a"
                + " job for 100 ms. Do you take the lower ceiling, and CPU plus I/O for the threads?")
        .butIf(
            2_500,
            "a thread stays busy while its job waits: divide by the service time, CPU plus I/O")
        .butIf(
            104.167,
            "a thread is also busy while its job computes: divide by the service time, CPU plus"
                + " I/O, and not by I/O alone or by the longer of the two")
        .butIf(20, "20 is 2 cores over 100 ms: a job needs a core only for its CPU time, 4 ms")
        .butIf(
            rate -> near(rate, 2 / 0.096),
            "that is 2 cores over 96 ms: a job that waits needs no core, so divide the cores by its CPU"
                + " time, 4 ms")
        .butIf(
            rate -> near(rate, 10 / 0.104),
            "that is 10 threads over 104 ms: the CPU time, 4 ms, was added twice. CPU plus I/O is 100 ms")
        .butIf(
            100_000,
            "that is a thousand times as much: the mix's times are in seconds, not in milliseconds")
        .butIf(
            rate -> near(rate, 2_000) || near(rate, 200),
            "do not multiply threads by cores: a job needs one thread, and now and then one core")
        .butIf(
            600, "600 is the sum of the two ceilings: each limits alone, so the lower one counts")
        .butIf(
            300, "300 is the mean of the two ceilings: each limits alone, so the lower one counts")
        .butIf(
            rate ->
                near(rate, 1 / 0.012) && near(Bound.jobsPerSecond(Mix.CHARGES, 20, 2), 1 / 0.007),
            "that is a job every 12 ms: 10 ms by the threads plus 2 ms by the cores, as if these were"
                + " two stages in a row. Each limits alone, so the lower ceiling counts")
        .butIf(
            rate -> near(rate, 10 / (0.096 + 0.004 * 10 / 2)),
            "that is 10 threads over 116 ms: the CPU time is stretched by threads over cores, 5. The"
                + " service time of the bound is CPU plus I/O, 100 ms, without any wait for a core:"
                + " the other ceiling already limits what the cores can do")
        .butIf(
            rate -> near(rate, 8 / 0.096),
            "that is 8 / 96 ms. The threads allow 10 / 100 ms: a thread that computes also does a job, and"
                + " the cores have a ceiling of their own")
        .butIf(
            0.1,
            "0.1 s is the service time, and 0.1 is also the bound in jobs per millisecond. Return jobs"
                + " per second: the mix's times are in seconds already")
        .butIf(6_000, "6000 is jobs per minute: return jobs per second")
        .butIf(
            rate -> near(rate, 0.02) || near(rate, 0.01) || near(rate, 0.002),
            "that is upside down: divide threads by time, not time by threads")
        .butIf(
            95, "the bound is all that 10 threads can do: 95% of a ceiling is the goal of task 3")
        .butIf(0, "0 jobs/s: are two whole numbers divided? 2 / 10 is then 0")
        .butIf(
            rate -> Double.isInfinite(rate) || Double.isNaN(rate),
            "something is divided by 0: is a time of the mix cut to whole seconds?")
        .otherwise("10 threads, and each finishes a job every 100 ms");
  }

  @Test
  @Order(2)
  @Tag("task-2")
  @DisplayName("charges, 80 threads on 2 cores: 500 jobs/s, by the cores")
  void byCores() {
    BOUND
        .expect(500, "jobs/s")
        .within(0.001)
        .given("80 threads, 2 cores; a job takes 4 ms of CPU and 96 ms of I/O")
        .got(Bound.jobsPerSecond(Mix.CHARGES, 80, 2))
        .butIf(
            rate -> near(rate, 80 / 0.096),
            "that is what 80 threads allow if only the I/O counts, but 2 cores allow 500")
        .butIf(
            800,
            "800 jobs/s is what 80 threads allow, but 2 cores allow 500, whatever the number of"
                + " threads")
        .butIf(250, "250 jobs/s is the ceiling of one core, and there are 2")
        .butIf(
            475,
            "475 jobs/s is 95% of what the cores can do. The bound is all that they can do: 95% is the"
                + " goal of task 3")
        .butIf(
            Runtime.getRuntime().availableProcessors() / 0.004,
            "that is the ceiling of this machine's own cores: use the parameter `cores`")
        .butIf(20, "20 is 2 cores over 100 ms: a job needs a core only for its CPU time, 4 ms")
        .butIf(1_300, "1300 is the sum of the two ceilings: each limits alone, so the lower counts")
        .otherwise("2 cores, and each supplies a job's CPU time every 4 ms");
  }

  @Test
  @Order(3)
  @Tag("task-2")
  @DisplayName("shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix")
  void byMix() {
    String cores =
        "300 jobs/s is what 30 threads allow, but 4 cores allow less. With 1,000 threads,";
    BOUND
        .expect(4 / 0.0212, "jobs/s")
        .within(0.001)
        .given(
            "30 threads, 4 cores; 80% of the jobs take 4 ms of CPU, 20% take 90 ms; each job takes"
                + " 100 ms in all")
        .got(Bound.jobsPerSecond(Mix.SHOP, 30, 4))
        .butIf(
            rate -> near(rate, 300) && near(shopByCores(), 800 + 0.2 * 4 / 0.09),
            cores
                + " your code returns 808.9 jobs/s, the mean of what 4 cores do with charges alone"
                + " (1000) and with thumbnails alone (44.4). Take the mean CPU demand first, and divide"
                + " once")
        .butIf(
            rate -> near(rate, 300) && near(shopByCores(), 1_000),
            cores
                + " your code returns 1000 jobs/s, what 4 cores do with charges alone. The 20%"
                + " thumbnails need most of the CPU time: divide by the mean CPU demand of the mix")
        .butIf(
            300,
            "300 jobs/s is what 30 threads allow, but 4 cores allow less. Which CPU time do you"
                + " divide by? The mean over all jobs of the mix is 21.2 ms")
        .butIf(
            4 / 0.047,
            "the kinds have different shares: 80% of the jobs are charges, so the mean CPU demand"
                + " is 21.2 ms and not 47 ms")
        .butIf(
            4 / 0.094,
            "that is 4 cores over 94 ms, the CPU times of both kinds added up. The mean CPU demand is"
                + " 21.2 ms: each kind counts by its share of the jobs")
        .butIf(
            4 / 0.09,
            "that is the ceiling for thumbnails alone: divide by the mean CPU demand of the mix")
        .butIf(
            rate ->
                Stream.of(0.8 * 300 + 0.2 * 4 / 0.09, (300 + 4 / 0.09) / 2, 800 + 0.2 * 4 / 0.09)
                    .anyMatch(mean -> near(rate, mean)),
            "that is a mean of the two kinds' bounds: take the mean CPU demand first, then one"
                + " bound")
        .butIf(
            rate -> near(rate, 4 / 0.021) || near(rate, 4 / 0.022),
            "the mean CPU demand is 21.2 ms: is it rounded to whole milliseconds?")
        .butIf(
            rate -> rate == 188 || rate == 189 || near(rate, 188.7) || near(rate, 188.6),
            "that is rounded: return the bound with all of its decimals")
        .butIf(1 / 0.0212, "that is the ceiling of one core, and `cores` is 4 here")
        .butIf(
            2 / 0.0212,
            "that is the ceiling of 2 cores, and `cores` is 4 here"
                + (Runtime.getRuntime().availableProcessors() == 2
                    ? ". This machine has 2: does your code count its cores instead of using the"
                        + " parameter?"
                    : ": use the parameter"))
        .butIf(
            Runtime.getRuntime().availableProcessors() / 0.0212,
            "that is the ceiling of this machine's own cores: use the parameter `cores`")
        .otherwise("cores divided by the mix's mean CPU demand");
    BOUND
        .expect(50, "jobs/s")
        .within(0.001)
        .given(
            "6 threads, 8 cores; 80% of the jobs take 4 ms of CPU and 46 ms of I/O, 20% take 10 ms of"
                + " CPU and 390 ms of I/O")
        .got(Bound.jobsPerSecond(SHORT_AND_LONG, 6, 8))
        .butIf(
            rate -> near(rate, 120) || near(rate, 15),
            "that is what 6 threads do if all jobs are of one kind. The mean service time of this mix"
                + " is 120 ms: mix.cpuSeconds() plus mix.ioSeconds()")
        .butIf(
            6 / 0.225,
            "that counts both kinds the same, but 80% of the jobs are short: the mean service time is"
                + " 120 ms and not 225 ms")
        .butIf(
            rate -> near(rate, 0.8 * 120 + 0.2 * 15) || near(rate, 67.5),
            "that is a mean of the two kinds' bounds: take the mean service time first, then one"
                + " bound")
        .butIf(
            6 / 0.45,
            "that is 6 threads over 450 ms, the service times of both kinds added up. Their mean is 120"
                + " ms: each kind counts by its share of the jobs")
        .butIf(60, "60 jobs/s is 6 threads over 100 ms: these jobs take 120 ms on average")
        .butIf(
            0,
            "0 jobs/s: 6 threads on 8 cores are less than one thread per core, and 6 / 8 is 0 in whole"
                + " numbers. Does your code divide threads by cores? Divide threads by the service time,"
                + " and cores by the CPU time")
        .butIf(
            8 / 0.12,
            "66.7 jobs/s is 8 threads over 120 ms, but there are only 6. Does your code give each core at"
                + " least one thread, or round the threads per core up?")
        .butIf(
            8 / 0.0052,
            "1538 jobs/s is the core ceiling, but 6 threads allow less, because each is busy with a job"
                + " for 120 ms on average")
        .otherwise("threads divided by the mix's mean service time, CPU plus I/O");
  }

  @Test
  @Order(4)
  @Tag("task-2")
  @DisplayName("exports of 0.4 s, 10 threads on 8 cores: 25 jobs/s")
  void otherServiceTime() {
    BOUND
        .expect(25, "jobs/s")
        .within(0.001)
        .given("10 threads, 8 cores; a job takes 0.1 s of CPU and 0.3 s of I/O")
        .got(Bound.jobsPerSecond(reports(0.1, 0.3), 10, 8))
        .butIf(
            rate -> near(rate, 80),
            "80 jobs/s is the core ceiling. Does your code assume a service time of 100 ms? These"
                + " jobs take 400 ms, CPU plus I/O")
        .butIf(100, "these jobs take 400 ms, not 100 ms: add the mix's CPU and I/O time")
        .otherwise("10 threads, and each finishes a job every 0.4 s");
  }

  @Test
  @Order(5)
  @Tag("task-2")
  @DisplayName("more cores than this machine has: the parameter counts")
  void otherMachine() {
    int here = Runtime.getRuntime().availableProcessors();
    BOUND
        .expect(10.0 * (here + 3), "jobs/s")
        .within(0.001)
        .given("1000 threads, " + (here + 3) + " cores; a job takes 0.1 s of CPU and no I/O")
        .got(Bound.jobsPerSecond(reports(0.1, 0), 1_000, here + 3))
        .butIf(
            10.0 * here,
            "that is the ceiling of this machine's own cores ("
                + here
                + "): use the parameter `cores`")
        .otherwise("each core does 10 of these jobs a second");
  }

  private record Process(List<Mix.Kind> kinds, int threads, int cores) {
    static Process of(double cpu, double io, int threads, int cores) {
      return new Process(reports(cpu, io).kinds(), threads, cores);
    }

    double mean(ToDoubleFunction<Mix.Kind> of) {
      double sum = 0;
      for (Mix.Kind kind : kinds) sum += kind.share() * of.applyAsDouble(kind);
      return sum;
    }

    /** Returns the bound of a process whose jobs are all of this kind. */
    double bound(Mix.Kind kind) {
      return Math.min(threads / (kind.cpuSeconds() + kind.ioSeconds()), cores / kind.cpuSeconds());
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder(threads + " threads, " + cores + " cores");
      for (Mix.Kind kind : kinds) {
        String who = kinds.size() == 1 ? "a job takes" : percent(kind) + " of the jobs take";
        out.append("; ").append(who).append(' ').append(kind.cpuSeconds()).append(" s of CPU and ");
        out.append(kind.ioSeconds()).append(" s of I/O");
      }
      return out.toString();
    }

    private static String percent(Mix.Kind kind) {
      return Math.round(100 * kind.share()) + "%";
    }
  }

  @Test
  @Order(6)
  @Tag("task-2")
  @DisplayName("generated processes, from 1 to 500 threads and 1 to 64 cores")
  void generated() {
    Generated.inputs(150, BoundTest::process)
        .first(Process.of(0.003, 0, 1, 1), Process.of(0.003, 0.004, 1, 1))
        .smaller(BoundTest::smaller)
        .check(BoundTest::check);
  }

  private static void check(Process process) {
    double cpu = process.mean(Mix.Kind::cpuSeconds);
    double byThreads = process.threads / (cpu + process.mean(Mix.Kind::ioSeconds));
    double byCores = process.cores / cpu;
    double expected = byThreads < byCores ? byThreads : byCores;
    BOUND
        .expect(expected, "jobs/s")
        .within(1e-6 * expected)
        .got(Bound.jobsPerSecond(new Mix("reports", process.kinds), process.threads, process.cores))
        .butIf(
            rate -> rate == Math.rint(rate) && Math.abs(rate - expected) < 1,
            "that is a whole number. Is something rounded or cut, or divided as whole numbers? Return the"
                + " bound with all of its decimals")
        .butIf(
            rate -> Math.abs(rate - expected) <= 0.05,
            "that is close, but not exact: is the bound or a time of the mix rounded or cut, or is a"
                + " float in use?")
        .butIf(
            rate -> Math.abs(rate - 0.95 * expected) <= 1e-6 * expected,
            "that is 95% of the bound. The bound is all that can be done: 95% is the goal of task 3")
        .butIf(
            Math.max(byThreads, byCores),
            "that is the higher of the two ceilings here: which one do you take, and when?")
        .butIf(
            rate ->
                process.kinds.size() > 1
                    && process.kinds.stream().anyMatch(kind -> near(rate, process.bound(kind))),
            "that is the bound if all jobs are of one kind: use the means of the mix")
        .otherwise(
            String.format(
                Locale.ROOT,
                "threads over service time is %.3f, and cores over CPU demand %.3f: the lower one counts",
                byThreads,
                byCores));
  }

  private static Process process(RandomGenerator random) {
    double first = random.nextInt(3) == 0 ? 1 : random.nextInt(1, 100) / 100.0;
    Stream<Mix.Kind> kinds =
        first == 1
            ? Stream.of(kind(random, 1))
            : Stream.of(kind(random, first), kind(random, (100 - Math.round(100 * first)) / 100.0));
    return new Process(kinds.toList(), random.nextInt(1, 501), random.nextInt(1, 65));
  }

  private static Mix.Kind kind(RandomGenerator random, double share) {
    double cpu = random.nextInt(1, 400) / 1000.0;
    double io = random.nextInt(5) == 0 ? 0 : random.nextInt(1, 900) / 1000.0;
    return new Mix.Kind("Report", share, cpu, io);
  }

  private static Stream<Process> smaller(Process p) {
    return Stream.of(
            new Process(p.kinds, p.threads / 2, p.cores),
            new Process(p.kinds, p.threads, p.cores / 2),
            new Process(List.of(p.kinds.get(0).share(1)), p.threads, p.cores),
            Process.of(p.kinds.get(0).cpuSeconds(), 0, p.threads, p.cores))
        .filter(q -> q.threads >= 1 && q.cores >= 1 && !q.equals(p));
  }

  private static Mix reports(double cpu, double io) {
    return new Mix("reports", List.of(new Mix.Kind("Report", 1, cpu, io)));
  }

  /**
   * Returns whether the code takes the core ceiling as soon as there are more threads than cores.
   */
  private static boolean comparesCounts() {
    return near(Bound.jobsPerSecond(Mix.CHARGES, 2, 2), 20)
        && near(Bound.jobsPerSecond(Mix.CHARGES, 3, 2), 500);
  }

  /** Returns what the code takes for the core ceiling: there are threads enough to reach it. */
  private static double shopByCores() {
    return Bound.jobsPerSecond(Mix.SHOP, 1_000, 4);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.001;
  }
}
