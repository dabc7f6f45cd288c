package jobsinpractice.lab5;

import java.util.function.ToDoubleFunction;
import jobsinpractice.lab5.SizingTest.Ask;

/** The right number of processes by trying, and the numbers that known mistakes give. */
final class SizingMistakes {
  private static final int MOST = 2_000;

  private static final String ONE_FOR_LITTLE =
      "your code returns 1 process here, and is right for larger loads. Does it take one process as"
          + " enough for a load that its threads can do, or does its search end at an upper bound, such as"
          + " twice the load? Jobs arrive at random, so some find all threads busy: compute the share of"
          + " late jobs for this load also";

  private static final String EVERY_WAIT =
      "your code counts every job that waits as late. A job may wait, up to the promised latency. If the"
          + " latency is in your exponent: is it cut to 0, as by toMinutes(), divided by milliseconds, or"
          + " multiplied by the spare threads of one process, which are 0?";

  private static final String NOT_DIVIDED =
      "the latency in the exponent was not divided by the service time: seconds are not service times";

  static final Suspects<Ask> SUSPECTS = suspects();

  private SizingMistakes() {}

  /** The share of late jobs with this number of threads in all. */
  private interface Late {
    double share(Ask ask, int threads, double erlangs);
  }

  static double erlangs(Ask ask) {
    return ask.flow().perMinute() / 60 * service(ask);
  }

  static int right(Ask ask) {
    return fewest(ask, ask.threads(), erlangs(ask), 1 - share(ask), SizingMistakes::late);
  }

  private static Suspects<Ask> suspects() {
    return Suspects.of(SizingMistakes::right, SizingTest.telling())
        .or(
            "that is the load divided by the threads of a process, rounded up. Nearly all threads"
                + " would always be busy, so most jobs would wait",
            a -> Math.max(1, Math.ceil(erlangs(a) / a.threads())))
        .or(
            "that is the load divided by the threads of a process, rounded down. With fewer threads"
                + " than erlangs, the queue grows without limit",
            a -> Math.max(1, Math.floor(erlangs(a) / a.threads())))
        .or(
            "that is a rule of thumb: 80% busy. The right utilization depends on how many threads"
                + " share the queue, and on the promise",
            a -> Math.max(1, Math.ceil(erlangs(a) / a.threads() / 0.8)))
        .or(
            "your code counts only fleets that are at most 80% busy. The promise is the only condition:"
                + " where many threads share a queue, a fleet keeps it with more load",
            a -> Math.max(right(a), Math.ceil(erlangs(a) / a.threads() / 0.8)))
        .or(
            "the exponential has the mean wait of *all* jobs in it, in which the chance of waiting is"
                + " already a factor. The jobs that wait have a mean of service time / (threads − erlangs)",
            like((a, n, e) -> c(n, e) * Math.exp(-within(a) / mean(a, n, e))))
        .or(
            "your code takes the waits of *all* jobs as exponential. Only those of the jobs that wait"
                + " are: the chance of waiting × e^(−(threads − erlangs) × latency / service time)",
            like((a, n, e) -> Math.exp(-within(a) / mean(a, n, e))))
        .or(
            "that keeps the promise for the *mean* wait only. Some jobs wait much longer than the"
                + " mean: compute the share of late jobs",
            a ->
                fewest(
                    a,
                    a.threads(),
                    erlangs(a),
                    within(a),
                    (ask, n, e) -> Erlang.meanWait(n, e, service(a))))
        .or(
            "your code allows the promised share itself to be late. Only 1 − share may be late",
            a -> fewest(a, a.threads(), erlangs(a), share(a), SizingMistakes::late))
        .or(
            "the exponent has lost its minus. The longer a job may wait, the fewer are late: e^(−…)",
            like((a, n, e) -> c(n, e) * Math.exp(spare(n, e) * within(a) / service(a))))
        .or(NOT_DIVIDED, like((a, n, e) -> c(n, e) * Math.exp(-spare(n, e) * within(a))))
        .or(
            "your code counts as if every job had to wait. Most find a free thread: multiply by the"
                + " chance of waiting",
            like((a, n, e) -> n <= e ? 1 : Math.exp(-spare(n, e) * within(a) / service(a))))
        .or(
            "utilization was used as the chance of waiting. The chance is smaller, because a job waits only"
                + " if *all* threads are busy at once",
            like((a, n, e) -> n <= e ? 1 : e / n * Math.exp(-spare(n, e) * within(a) / service(a))))
        .or(EVERY_WAIT, like((a, n, e) -> c(n, e)))
        .or(EVERY_WAIT, like((a, n, e) -> c(n, e) * power(n, e, within(a) / service(a) / 1_000)))
        .or(
            "the exponent has the latency in milliseconds and the service time in seconds. Both with"
                + " Seconds.of",
            like((a, n, e) -> c(n, e) * power(n, e, 1_000 * within(a) / service(a))))
        .or(
            "the exponent has latency / service time, and not the spare threads: e^(−(threads − erlangs) ×"
                + " latency / service time), with the threads of all processes",
            like((a, n, e) -> c(n, e) * Math.exp(-within(a) / service(a))))
        .or(
            "the exponent has the threads of one process. All processes share one queue: threads of all"
                + " processes − erlangs",
            like((a, n, e) -> c(n, e) * Math.exp((e - a.threads()) * within(a) / service(a))))
        .or(
            "the chance of waiting is that of one process. All processes share one queue: ask for the"
                + " chance with the threads of all processes",
            like((a, n, e) -> c(a.threads(), e) * power(n, e, within(a) / service(a))))
        .or(NOT_DIVIDED, like((a, n, e) -> c(n, e) * power(n, e, within(a) * service(a))))
        .or(
            "that compares the mean wait with a part of the latency. How many jobs wait longer than the"
                + " latency? Compute the share of late jobs",
            a ->
                fewest(
                    a,
                    a.threads(),
                    erlangs(a),
                    within(a) * (1 - share(a)),
                    (ask, n, e) -> Erlang.meanWait(n, e, service(a))))
        .or(
            "the service time was subtracted from the promise. Latency ends when a job starts",
            like((a, n, e) -> c(n, e) * power(n, e, (within(a) - service(a)) / service(a))))
        .or(
            "the service time was subtracted from the promise. Latency ends when a job starts",
            like(
                (a, n, e) ->
                    c(n, e) * power(n, e, Math.max(0, within(a) - service(a)) / service(a))))
        .or(
            "that is how many *threads* are needed. Each process has several",
            a -> fewest(a, 1, erlangs(a), 1 - share(a), SizingMistakes::late))
        .or(
            "your code gives each process a queue of its own. Here all processes share one queue, so"
                + " a free thread in any process takes the next job",
            SizingMistakes::ownQueues)
        .or(
            "the load is 60 times too large: perMinute counts jobs per minute, and the service time"
                + " is in seconds",
            a -> fewest(a, a.threads(), 60 * erlangs(a), 1 - share(a), SizingMistakes::late))
        .or(
            "your code allows 5% to be late, whatever was promised. Use objective.share()",
            a -> fewest(a, a.threads(), erlangs(a), 0.05, SizingMistakes::late))
        .or(
            "the promised share was cut to whole percent, as if 99.4% were 99%. Use objective.share() as"
                + " it is",
            a ->
                fewest(
                    a,
                    a.threads(),
                    erlangs(a),
                    1 - Math.floor(100 * share(a) + 1e-9) / 100,
                    SizingMistakes::late))
        .or(
            "the load was cut to a whole number of erlangs. It is a double",
            a -> fewest(a, a.threads(), Math.floor(erlangs(a)), 1 - share(a), SizingMistakes::late))
        .or(
            "the load was rounded up to whole erlangs. It is a double, so size the fleet for the load"
                + " as it is",
            a -> fewest(a, a.threads(), Math.ceil(erlangs(a)), 1 - share(a), SizingMistakes::late))
        .or(
            "the load was rounded to whole erlangs. It is a double, so size the fleet for the load as"
                + " it is",
            a -> fewest(a, a.threads(), Math.rint(erlangs(a)), 1 - share(a), SizingMistakes::late))
        .or(
            "the promised latency was cut to whole seconds, as if 2.5 s were 2. Use Seconds.of",
            like(
                (a, n, e) ->
                    c(n, e) * power(n, e, a.objective().latency().toSeconds() / service(a))))
        .or(
            "latency / service time was cut to a whole number, as if 1.5 service times were 1. Divide"
                + " doubles: both times with Seconds.of",
            like((a, n, e) -> c(n, e) * power(n, e, Math.floor(within(a) / service(a)))))
        .or(
            "the exponent has the spare threads of one process. All processes share one queue: threads"
                + " of all processes − erlangs",
            like((a, n, e) -> c(n, e) * power(n, e, within(a) / service(a) * a.threads() / n)))
        .or(
            "your code doubles the number of processes until the promise is kept, and so passes the"
                + " fewest. Add one process at a time",
            a -> WholeProcesses.nextPowerOfTwo(right(a)))
        .or(
            "your code divides the number of threads that are needed, and leaves out the rest: 27"
                + " threads are 14 processes of 2, not 13. Round up",
            a ->
                Math.max(
                    1, fewest(a, 1, erlangs(a), 1 - share(a), SizingMistakes::late) / a.threads()))
        .or(
            WholeProcesses.ONE_MORE,
            a -> {
              int all = fewest(a, 1, erlangs(a), 1 - share(a), SizingMistakes::late);
              return all <= a.threads() ? 1 : all / a.threads() + 1;
            })
        .or(
            WholeProcesses.ONE_MORE,
            a -> fewest(a, 1, erlangs(a), 1 - share(a), SizingMistakes::late) / a.threads() + 1)
        .or(WholeProcesses.NEAREST, a -> Math.max(1, Math.rint(threads(a) / a.threads())))
        .or(WholeProcesses.NEAREST, a -> WholeProcesses.nearest(threads(a), a.threads()))
        .or(ONE_FOR_LITTLE, a -> erlangs(a) < 1 ? 1 : right(a))
        .or(ONE_FOR_LITTLE, a -> erlangs(a) <= a.threads() ? 1 : right(a))
        .or("that is always one process too many. Does the loop stop too late?", a -> right(a) + 1)
        .or("that is always one process too few. Does the loop stop too early?", a -> right(a) - 1)
        .or(
            "a share was rounded to whole percent before the comparison, the share in time or the share"
                + " of late jobs. Compare the shares as they are",
            a ->
                fewest(
                    a,
                    a.threads(),
                    erlangs(a),
                    -Math.round(100 * share(a)),
                    (ask, n, e) -> -Math.round(100 * (1 - late(ask, n, e)))))
        .or(
            "your code begins above the answer. Does it start at load / threads, rounded up, plus 1?",
            a -> Math.max(right(a), Math.ceil(erlangs(a) / a.threads()) + 1))
        .or(
            "your code begins above the answer. Does it start at load / threads, rounded, plus 1?",
            a -> Math.max(right(a), Math.rint(erlangs(a) / a.threads()) + 1));
  }

  /** The fewest threads, if a process could have any number of them. */
  private static double threads(Ask ask) {
    return fewest(ask, 1, erlangs(ask), 1 - share(ask), SizingMistakes::late);
  }

  private static ToDoubleFunction<Ask> like(Late late) {
    return a -> fewest(a, a.threads(), erlangs(a), 1 - share(a), late);
  }

  private static int fewest(Ask ask, int threads, double erlangs, double may, Late late) {
    int processes = 1;
    while (processes < MOST && late.share(ask, processes * threads, erlangs) > may) {
      processes++;
    }
    return processes;
  }

  private static int ownQueues(Ask ask) {
    int n = 1;
    while (n < MOST && late(ask, ask.threads(), erlangs(ask) / n) > 1 - share(ask)) {
      n++;
    }
    return n;
  }

  static double late(Ask ask, int threads, double erlangs) {
    return c(threads, erlangs) * power(threads, erlangs, within(ask) / service(ask));
  }

  private static double power(int threads, double erlangs, double serviceTimes) {
    return Math.exp(-spare(threads, erlangs) * serviceTimes);
  }

  private static double c(int threads, double erlangs) {
    return Erlang.c(threads, erlangs);
  }

  private static double mean(Ask ask, int threads, double erlangs) {
    return Erlang.meanWait(threads, erlangs, service(ask));
  }

  private static double spare(int threads, double erlangs) {
    return Math.max(0, threads - erlangs);
  }

  private static double service(Ask ask) {
    return Seconds.of(ask.flow().serviceTime());
  }

  private static double within(Ask ask) {
    return Seconds.of(ask.objective().latency());
  }

  private static double share(Ask ask) {
    return ask.objective().share();
  }
}
