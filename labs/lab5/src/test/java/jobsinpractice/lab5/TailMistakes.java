package jobsinpractice.lab5;

import java.time.Duration;
import java.util.Arrays;
import jobsinpractice.lab5.TailTest.Deadline;
import jobsinpractice.lab5.TailTest.Rush;

/**
 * A burst counted second by second would give these numbers, and known mistakes give the others.
 */
final class TailMistakes {
  private static final int MOST = 20_000;
  private static final Burst SALE = new Burst(70, 250, Duration.ofMinutes(1));
  private static final Duration SERVICE = Duration.ofMillis(200);

  static final Deadline[] DEADLINES = {
    new Deadline(SALE, 5, SERVICE, Duration.ofMinutes(2)),
    new Deadline(SALE, 5, SERVICE, Duration.ofMinutes(5)),
    new Deadline(SALE, 5, SERVICE, Duration.ofSeconds(136)),
    new Deadline(SALE, 3, Duration.ofMillis(300), Duration.ofSeconds(100)),
    new Deadline(
        new Burst(70, 250, Duration.ofSeconds(30)),
        5,
        Duration.ofMillis(700),
        Duration.ofMinutes(2)),
    new Deadline(new Burst(70, 250, Duration.ofSeconds(2)), 1, SERVICE, Duration.ofMinutes(4)),
    new Deadline(
        new Burst(10, 180, Duration.ofMillis(20_500)), 1, SERVICE, Duration.ofMillis(42_900)),
    new Deadline(SALE, 7, Duration.ofMillis(50), Duration.ofSeconds(65)),
    new Deadline(SALE, 5, SERVICE, Duration.ofSeconds(100)),
    new Deadline(
        new Burst(5, 11, Duration.ofMinutes(1)), 2, Duration.ofMillis(600), Duration.ofMinutes(2)),
    new Deadline(
        new Burst(5, 9, Duration.ofSeconds(30)), 1, Duration.ofMillis(800), Duration.ofMinutes(1)),
    new Deadline(
        new Burst(5, 11, Duration.ofSeconds(20)), 2, Duration.ofMillis(700), Duration.ofMinutes(1)),
    new Deadline(
        new Burst(1, 14, Duration.ofSeconds(20)), 1, Duration.ofMillis(700), Duration.ofMinutes(1))
  };

  /** The peak is the calm rate, which 5 processes do exactly. */
  static final Deadline STEADY =
      new Deadline(
          new Burst(100, 100, Duration.ofMinutes(1)),
          5,
          Duration.ofMillis(250),
          Duration.ofMinutes(1));

  static final Deadline ONE_PROCESS =
      new Deadline(new Burst(2, 4, Duration.ofMinutes(1)), 5, SERVICE, Duration.ofMinutes(1));

  private static final String ONE_TOO_FEW =
      "that is always one process too few, at least where more than 1 is needed. Does the loop stop too"
          + " early?";

  private static final String CALM =
      "that is enough for the calm rate. The backlog of the burst also has to be drained";

  private static final String SAME_BACKLOG =
      "your code computes the depth for one number of processes, and keeps it for the others. A further"
          + " process also does more during the burst, so fewer jobs wait at its end: call drain for"
          + " each number of processes";

  private static final String THREAD_ROUNDED =
      "the rate of a thread was rounded to a whole number. A thread that takes 600 ms does 1.67 jobs a"
          + " second, not 2: keep the fraction";

  private static final String PROCESS_ROUNDED =
      "the rate of a process was rounded to a whole number. A process of 2 threads at 700 ms does 2.86"
          + " jobs a second, not 3: keep the fraction";

  private static final String FLEET_ROUNDED =
      "the capacity of all processes was rounded to whole jobs a second. 2 processes of 2 threads at"
          + " 600 ms do 6.67 jobs a second, not 7: keep the fraction";

  private static final String NEEDED_ROUNDED =
      "the capacity that is needed was rounded to whole jobs a second before it was divided by the rate of"
          + " a process. Rounded down, it is not enough: keep the fraction";

  static final Suspects<Rush> DEPTH = depths();
  static final Suspects<Rush> DRAIN = drains();
  static final Suspects<Deadline> PROCESSES = fleets();

  private TailMistakes() {}

  static double depth(Rush r) {
    return Math.max(0, (r.burst().peak() - r.capacity()) * seconds(r));
  }

  static double drain(Rush r) {
    return depth(r) == 0 ? 0 : spare(r) > 0 ? depth(r) / spare(r) : Double.POSITIVE_INFINITY;
  }

  static int processes(Deadline d) {
    return fewest(d, n -> drain(rush(d, n)));
  }

  private static Suspects<Rush> depths() {
    String noFraction = "the burst was cut to whole seconds, as if 500 ms were 0. Use Seconds.of";
    String twice =
        "the calm rate was counted on top of the peak. During the burst, only burst.peak() arrive each"
            + " second";
    String rounded = "the depth was rounded to a whole number. Return it with its fraction";
    return Suspects.of(TailMistakes::depth, TailTest.telling())
        .or(
            "the length of the burst was in minutes. Rates are per second: use Seconds.of",
            r -> above(r) * r.burst().lasts().toMinutes())
        .or(
            "the length of the burst was cut to whole minutes: use Seconds.of",
            r -> above(r) * r.burst().lasts().toMinutes() * 60)
        .or(
            "the length of the burst was in milliseconds. Rates are per second: use Seconds.of",
            r -> above(r) * r.burst().lasts().toMillis())
        .or(noFraction, r -> above(r) * r.burst().lasts().toSeconds())
        .or(
            "that is how many jobs arrive during the burst. In the same time, the fleet also gets"
                + " jobs done",
            r -> r.burst().peak() * seconds(r))
        .or(
            "that is what the burst adds to the calm rate. Subtract what the fleet can do, its"
                + " capacity",
            r -> (r.burst().peak() - r.burst().calm()) * seconds(r))
        .or(
            "the difference is the wrong way around: arrivals minus capacity",
            r -> -above(r) * seconds(r))
        .or(
            twice,
            r -> Math.max(0, (r.burst().peak() + r.burst().calm() - r.capacity()) * seconds(r)))
        .or(
            "the calm rate was subtracted from the peak. During the burst, the whole peak arrives",
            r -> Math.max(0, (r.burst().peak() - r.burst().calm() - r.capacity()) * seconds(r)))
        .or(
            "your code uses a peak of 250 for every burst. Use burst.peak()",
            r -> Math.max(0, (250 - r.capacity()) * seconds(r)))
        .or(
            "the depth was halved. The queue grows during the burst, and half is its mean depth in that"
                + " time. Return the depth when the burst *ends*",
            r -> depth(r) / 2)
        .or(
            "that is how many jobs the queue grows by in one second. Multiply it by the seconds of the"
                + " burst",
            r -> Math.max(0, above(r)))
        .or(
            "only one part of the length of the burst was used: toSecondsPart and getNano leave out the"
                + " rest of the time. Use Seconds.of",
            r -> above(r) * r.burst().lasts().toSecondsPart())
        .or(
            "the capacity of one second was subtracted from the jobs of the whole burst. The fleet also works"
                + " as long as the burst lasts",
            r -> Math.max(0, r.burst().peak() * seconds(r) - r.capacity()))
        .or("the depth was cut to a whole number. It is an average", r -> Math.floor(depth(r)))
        .or(rounded, r -> Math.rint(depth(r)))
        .or(rounded, r -> Math.ceil(depth(r)));
  }

  private static Suspects<Rush> drains() {
    return Suspects.of(TailMistakes::drain, TailTest.telling())
        .or(
            "jobs keep arriving after the burst, so only the spare capacity, capacity minus calm"
                + " rate, reduces the queue",
            r -> depth(r) / r.capacity())
        .or("that is in minutes, and seconds are asked", r -> drain(r) / 60)
        .or(
            "that is the time from the start of the burst. Does your code add the length of the burst, or"
                + " take (peak − calm) × seconds as the depth? Both give this number: count from the end of"
                + " the burst, and call depth",
            r -> drain(r) + seconds(r))
        .or(
            "that is the right time with a minus. One of the two differences is the wrong way around: the"
                + " depth grows by peak minus capacity, and spare capacity is capacity minus calm rate",
            r -> -drain(r))
        .or(
            "that is the depth divided by capacity *plus* calm rate. Only the rest of the capacity reduces the"
                + " queue: capacity *minus* calm rate",
            r -> depth(r) / (r.capacity() + r.burst().calm()))
        .or(
            "the depth was multiplied by the spare capacity: divide by it",
            r -> depth(r) * spare(r))
        .or(
            "the burst is over, and the peak with it. Spare capacity is capacity minus *calm* rate",
            r -> depth(r) / (r.capacity() - r.burst().peak()))
        .or(
            "that is the length of the burst, or depth / (peak − capacity), which is the same. The burst"
                + " is over, and the peak with it: divide by the spare capacity, capacity minus *calm*"
                + " rate",
            r -> depth(r) / (r.burst().peak() - r.capacity()))
        .or(
            "that divides by the rate of arrivals. The queue shrinks by the spare capacity, capacity"
                + " minus calm rate",
            r -> depth(r) / r.burst().calm())
        .or(
            "your code uses a calm rate of 70 for every burst. Use burst.calm()",
            r -> r.capacity() > 70 ? depth(r) / (r.capacity() - 70) : Double.POSITIVE_INFINITY)
        .or(
            "the spare capacity was cut to a whole number, as if 2.5 jobs a second were 2. Rates are"
                + " doubles",
            r -> spare(r) > 0 ? depth(r) / Math.floor(spare(r)) : drain(r))
        .or("the time was rounded up. Seconds have a fraction", r -> Math.ceil(drain(r)))
        .or("the time was rounded down. Seconds have a fraction", r -> Math.floor(drain(r)))
        .or("the time was rounded. Seconds have a fraction", r -> Math.rint(drain(r)));
  }

  private static Suspects<Deadline> fleets() {
    return Suspects.of(TailMistakes::processes, telling())
        .or(CALM, d -> Math.max(1, Math.ceil(d.burst().calm() / perProcess(d))))
        .or(
            "that is sized for a mean over an hour, in which a burst of one minute almost disappears."
                + " The backlog also has to be drained",
            d -> Math.max(1, Math.ceil(meanOverAnHour(d) / perProcess(d))))
        .or(
            "your code counts as if no jobs arrived after the burst. Only what the fleet can do"
                + " beyond the calm rate drains the queue: call drain",
            d -> fewest(d, n -> depth(rush(d, n)) / rush(d, n).capacity()))
        .or(
            "that is enough for the whole peak, so no job would wait. Jobs may wait, as long as the"
                + " queue is empty in time",
            d -> Math.max(1, Math.ceil(d.burst().peak() / perProcess(d))))
        .or(CALM, TailMistakes::catchesUp)
        .or(
            "only the seconds part of the time given was used, which is 0 for 2 minutes: use"
                + " Seconds.of(within)",
            d -> fewest(d.within().toSecondsPart(), n -> drain(rush(d, n))))
        .or(
            "the service time was in milliseconds, and rates are per second: use Seconds.of",
            d -> fewest(d, n -> drain(at(d, n * perProcess(d) / 1_000))))
        .or(
            "your code compares a number of waiting jobs with a time: call drain",
            d -> fewest(d, n -> depth(rush(d, n))))
        .or(
            "your code doubles the number of processes until the queue is drained in time, and so passes"
                + " the fewest. Add one process at a time",
            d -> WholeProcesses.nextPowerOfTwo(processes(d)))
        .or(
            "your code compares seconds with minutes: use Seconds.of(within)",
            d -> fewest(d.within().toMinutes(), n -> drain(rush(d, n))))
        .or(
            "the time given was cut to whole seconds: use Seconds.of(within)",
            d -> fewest(d.within().toSeconds(), n -> drain(rush(d, n))))
        .or(
            "does your code count from the start of the burst, or take (peak − calm) × seconds as the"
                + " backlog? Both give this number. The time begins at the end of the burst, and until"
                + " then the fleet does its whole capacity",
            d -> fewest(d, n -> drain(rush(d, n)) + Seconds.of(d.burst().lasts())))
        .or(
            "a process was counted as one thread. It does threads / service time jobs a second",
            d -> fewest(d, n -> drain(at(d, n / Seconds.of(d.serviceTime())))))
        .or(
            "threads were multiplied by the service time. A thread does 1 / service time jobs a"
                + " second, so divide",
            d -> fewest(d, n -> drain(at(d, n * d.threads() * Seconds.of(d.serviceTime())))))
        .or(
            "the rate of a thread was cut to a whole number. A thread that takes 300 ms does 3.33 jobs a"
                + " second, not 3: divide doubles, and keep the fraction",
            d ->
                fewest(
                    d, n -> drain(at(d, n * d.threads() * (1_000 / d.serviceTime().toMillis())))))
        .or(
            "the rate of a process was cut to a whole number. A process of 5 threads at 700 ms does 7.14"
                + " jobs a second, not 7: divide doubles, and keep the fraction",
            d ->
                fewest(
                    d, n -> drain(at(d, n * (d.threads() * 1_000 / d.serviceTime().toMillis())))))
        .or(
            THREAD_ROUNDED,
            d -> fewest(d, n -> drain(at(d, n * d.threads() * Math.round(rate(d))))))
        .or(THREAD_ROUNDED, d -> fewest(d, n -> drain(at(d, n * d.threads() * Math.ceil(rate(d))))))
        .or(PROCESS_ROUNDED, d -> fewest(d, n -> drain(at(d, n * Math.round(perProcess(d))))))
        .or(PROCESS_ROUNDED, d -> fewest(d, n -> drain(at(d, n * Math.rint(perProcess(d))))))
        .or(PROCESS_ROUNDED, d -> fewest(d, n -> drain(at(d, n * Math.ceil(perProcess(d))))))
        .or(FLEET_ROUNDED, d -> fewest(d, n -> drain(at(d, Math.round(n * perProcess(d))))))
        .or(FLEET_ROUNDED, d -> fewest(d, n -> drain(at(d, Math.ceil(n * perProcess(d))))))
        .or(NEEDED_ROUNDED, d -> Math.max(1, Math.ceil(Math.floor(needed(d)) / perProcess(d))))
        .or(NEEDED_ROUNDED, d -> Math.max(1, Math.ceil(Math.round(needed(d)) / perProcess(d))))
        .or(
            "is the capacity of all processes cut to whole jobs a second, or the capacity that is"
                + " needed rounded up? Both give this number. 2 processes of 2 threads at 600 ms do 6.67"
                + " jobs a second, not 6: keep the fraction",
            d -> fewest(d, n -> drain(at(d, Math.floor(n * perProcess(d))))))
        .or(
            "your code counts all jobs of the burst as waiting, as if the fleet did none of them while"
                + " the burst lasts: call drain",
            d -> fewest(d, n -> drainOfAll(rush(d, n))))
        .or(SAME_BACKLOG, d -> withOneBacklog(d, catchesUp(d)))
        .or(SAME_BACKLOG, d -> withOneBacklog(d, 1))
        .or(
            SAME_BACKLOG,
            d ->
                Math.min(
                    withOneBacklog(d, catchesUp(d)), Math.ceil(d.burst().peak() / perProcess(d))))
        .or(
            SAME_BACKLOG,
            d ->
                drain(rush(d, 1)) <= Seconds.of(d.within())
                    ? 1
                    : Math.max(
                        catchesUp(d),
                        Math.min(
                            withOneBacklog(d, catchesUp(d)),
                            Math.ceil(d.burst().peak() / perProcess(d)))))
        .or(SAME_BACKLOG, d -> Math.max(catchesUp(d), withOneBacklog(d, catchesUp(d))))
        .or(
            "your code divides the number of threads that are needed by the threads of a process, and"
                + " leaves out the rest: 26 threads are 6 processes of 5, not 5. Was an int divided by an"
                + " int? Then Math.ceil comes too late",
            d -> Math.max(1, wholeThreads(d) / d.threads()))
        .or(WholeProcesses.ONE_MORE, d -> wholeThreads(d) / d.threads() + 1)
        .or(WholeProcesses.NEAREST, d -> WholeProcesses.nearest(wholeThreads(d), d.threads()))
        .or(
            "your code begins above the answer. Does it start at calm rate / rate of a process, rounded"
                + " up, plus 1?",
            d -> Math.max(processes(d), Math.ceil(d.burst().calm() / perProcess(d)) + 1))
        .or(
            "the number of processes was rounded to the nearest one. A part of a process is a whole"
                + " process: round up",
            d -> Math.max(1, Math.rint(needed(d) / perProcess(d))))
        .or(
            "the number of processes was rounded down. A part of a process is a whole process: round"
                + " up",
            d -> Math.max(1, Math.floor(needed(d) / perProcess(d))))
        .or(
            "your code never returns more than the peak divided by the rate of a process, rounded down."
                + " That number of processes does not handle the whole peak, so it is not always enough:"
                + " round up, or check it also",
            d -> Math.min(processes(d), Math.max(1, Math.floor(d.burst().peak() / perProcess(d)))))
        .or(
            "the time to drain was cut to whole seconds before the comparison: 120.9 s are more than"
                + " 120 s",
            d -> fewest(d, n -> Math.floor(drain(rush(d, n)))))
        .or(
            "your code is right but for a queue that is empty exactly in time, which is in time: at most,"
                + " not less than. Does it compare with >=, or add 1 to a quotient that can be whole?",
            d -> fewest(Math.nextDown(Seconds.of(d.within())), n -> drain(rush(d, n))))
        .or(
            "that is always one process too many. Does the loop stop too late?",
            d -> processes(d) + 1)
        .or(ONE_TOO_FEW, d -> processes(d) - 1)
        .or(ONE_TOO_FEW, d -> Math.max(1, processes(d) - 1));
  }

  /** The deadlines, and one that a single process keeps. */
  private static Deadline[] telling() {
    Deadline[] all = Arrays.copyOf(DEADLINES, DEADLINES.length + 1);
    all[DEADLINES.length] = ONE_PROCESS;
    return all;
  }

  /** The fewest processes that can do more than the calm rate. */
  private static int catchesUp(Deadline d) {
    return fewest(d, n -> n * perProcess(d) > d.burst().calm() ? 0 : Double.POSITIVE_INFINITY);
  }

  /** As if every number of processes had the backlog that this number of them has. */
  private static int withOneBacklog(Deadline d, int processes) {
    double backlog = depth(rush(d, processes));
    return fewest(
        d,
        n ->
            backlog == 0
                ? 0
                : spare(rush(d, n)) > 0 ? backlog / spare(rush(d, n)) : Double.POSITIVE_INFINITY);
  }

  /** The fewest threads, if a process could have any number of them. */
  private static int wholeThreads(Deadline d) {
    return fewest(d, n -> drain(at(d, n / Seconds.of(d.serviceTime()))));
  }

  /** As if no job of the burst got done in it. */
  private static double drainOfAll(Rush r) {
    return depth(r) == 0
        ? 0
        : spare(r) > 0 ? r.burst().peak() * seconds(r) / spare(r) : Double.POSITIVE_INFINITY;
  }

  /** The capacity with which the queue is empty exactly in time. */
  private static double needed(Deadline d) {
    double burst = Seconds.of(d.burst().lasts());
    double within = Seconds.of(d.within());
    return (d.burst().peak() * burst + d.burst().calm() * within) / (burst + within);
  }

  private static double meanOverAnHour(Deadline d) {
    double seconds = Seconds.of(d.burst().lasts());
    return (d.burst().peak() * seconds + d.burst().calm() * (3_600 - seconds)) / 3_600;
  }

  private interface Drain {
    double seconds(int processes);
  }

  private static int fewest(Deadline d, Drain drain) {
    return fewest(Seconds.of(d.within()), drain);
  }

  private static int fewest(double within, Drain drain) {
    int n = 1;
    while (n < MOST && drain.seconds(n) > within) {
      n++;
    }
    return n;
  }

  static Rush rush(Deadline d, double processes) {
    return at(d, processes * perProcess(d));
  }

  private static Rush at(Deadline d, double capacity) {
    return new Rush(d.burst(), capacity);
  }

  private static double rate(Deadline d) {
    return 1 / Seconds.of(d.serviceTime());
  }

  private static double perProcess(Deadline d) {
    return d.threads() / Seconds.of(d.serviceTime());
  }

  private static double above(Rush r) {
    return r.burst().peak() - r.capacity();
  }

  private static double spare(Rush r) {
    return r.capacity() - r.burst().calm();
  }

  private static double seconds(Rush r) {
    return Seconds.of(r.burst().lasts());
  }

  static String shown(Rush r) {
    return shown(r.burst())
        + Simulated.text("; the fleet can do %s a second", Simulated.plain(r.capacity()));
  }

  static String shown(Deadline d) {
    return shown(d.burst())
        + Simulated.text(
            "; processes of %d %s, jobs of %s; empty within %s",
            d.threads(),
            d.threads() == 1 ? "thread" : "threads",
            Simulated.time(d.serviceTime()),
            Simulated.time(d.within()));
  }

  private static String shown(Burst burst) {
    return Simulated.text(
        "%s jobs a second, for %s %s, and %s again",
        Simulated.plain(burst.calm()),
        Simulated.time(burst.lasts()),
        Simulated.plain(burst.peak()),
        Simulated.plain(burst.calm()));
  }
}
