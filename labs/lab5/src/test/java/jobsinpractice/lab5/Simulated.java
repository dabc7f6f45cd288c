package jobsinpractice.lab5;

import static jobsinpractice.simulator.Model.cores;
import static jobsinpractice.simulator.Model.exponential;
import static jobsinpractice.simulator.Model.hours;
import static jobsinpractice.simulator.Model.job;
import static jobsinpractice.simulator.Model.machine;
import static jobsinpractice.simulator.Model.minutes;
import static jobsinpractice.simulator.Model.perMinute;
import static jobsinpractice.simulator.Model.perSecond;
import static jobsinpractice.simulator.Model.poisson;
import static jobsinpractice.simulator.Model.rates;
import static jobsinpractice.simulator.Model.seconds;

import java.time.Duration;
import java.util.Locale;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.Load;
import jobsinpractice.simulator.QueueResult;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;

/** What becomes of a fleet in the simulator. Jobs wait for other systems, so they are all I/O. */
final class Simulated {
  private static final int JOBS = 20_000;
  private static final int MOST = 200; // processes; a larger answer is not simulated

  private Simulated() {}

  /** A flow on this fleet, until some ten thousand jobs have arrived. */
  static Result flow(Flow flow, int processes, int threads) {
    double length = JOBS / (flow.perMinute() / 60);
    Load load =
        poisson(perMinute(flow.perMinute()))
            .of(job(flow.jobClass()).io(exponential(flow.serviceTime())));
    return run(load, processes, threads, Math.round(length));
  }

  private static Result run(Load load, int processes, int threads, long length) {
    return Simulation.seed(42)
        .load(load)
        .fleet(Fleet.of(processes).processes().threads(threads).on(machine(cores(1))))
        .warmUp(seconds(length / 20))
        .sampledEvery(hours(10))
        .run(seconds(length));
  }

  /** A run in which more jobs arrive than the fleet can do; its queue is empty at the start. */
  static final Numbers OVERLOADED =
      numbers(
          Simulation.seed(42)
              .load(poisson(perSecond(12)).of(job("Job").io(exponential(Duration.ofMillis(800)))))
              .fleet(Fleet.of(1).process().threads(8).on(machine(cores(1))))
              .sampledEvery(hours(1))
              .run(minutes(30)));

  /** 20 jobs a second on 10 threads that could do 25. */
  static final Result STEADY = flow(new Flow("Job", 1_200, Duration.ofMillis(400)), 1, 10);

  static Numbers numbers(Result result) {
    QueueResult queue = result.queue("default");
    return new Numbers(
        queue.served().counts().seconds(),
        queue.served().arrived(),
        queue.served().done(),
        queue.meanDepth(),
        queue.latency().mean(),
        result.fleet().meanBusy(),
        queue.serviceTime().mean());
  }

  /** The share of jobs that start later than the objective allows, 0 to 1. */
  static double late(Flow flow, int processes, int threads, Duration limit) {
    return 1 - flow(flow, processes, threads).latency().shareWithin(limit);
  }

  /** "with 10 processes, 61.3% of the jobs were late": a learner's answer, simulated. */
  static String tried(boolean wrong, Flow flow, int answer, int threads, Objective objective) {
    if (!wrong || answer < 1 || answer > MOST) {
      return "";
    }
    double late = late(flow, answer, threads, objective.latency());
    return text(
        "; in the simulator with %s, %.1f%% of the jobs were late", count(answer), 100 * late);
  }

  /** Seconds from the end of the burst until no job waits; infinite if the run ends before that. */
  static double drained(
      Burst burst, int processes, int threads, Duration serviceTime, long inTime) {
    long calmFirst = 60;
    double ends = calmFirst + Seconds.of(burst.lasts());
    Load load =
        rates(perSecond(burst.calm()))
            .lasting(seconds(calmFirst))
            .then(perSecond(burst.peak()))
            .lasting(burst.lasts())
            .then(perSecond(burst.calm()))
            .of(job("Job").io(exponential(serviceTime)));
    Result result =
        Simulation.seed(42)
            .load(load)
            .fleet(Fleet.of(processes).processes().threads(threads).on(machine(cores(1))))
            .run(seconds((long) Math.ceil(ends) + inTime));
    double[] depth = result.series().depth("default");
    double[] time = result.series().seconds();
    for (int row = 0; row < depth.length; row++) {
      if (time[row] >= ends && depth[row] == 0) {
        return time[row] - ends;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * "the queue was empty after 75 s": a learner's answer, simulated. "Not empty after 160 s" would
   * mislead where the queue has more time.
   */
  static String tried(Burst burst, int answer, int threads, Duration serviceTime, Duration within) {
    if (answer < 1 || answer > MOST) {
      return "";
    }
    double drained = drained(burst, answer, threads, serviceTime, 160);
    return Double.isInfinite(drained)
        ? within.toSeconds() >= 160
            ? ""
            : text("; in the simulator with %s, the queue was not empty after 160 s", count(answer))
        : text(
            "; in the simulator with %s, the queue was empty after %.0f s", count(answer), drained);
  }

  private static String count(int processes) {
    return processes == 1 ? "1 process" : processes + " processes";
  }

  /** Formatted with a dot in numbers, on every computer. */
  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** A number as a person writes it: 60, 0.5. */
  static String plain(double number) {
    String digits = text("%.4f", number);
    return digits.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** A time as a person writes it: 250 ms, 2.5 s. */
  static String time(Duration time) {
    double seconds = Seconds.of(time);
    return seconds < 1 ? plain(1_000 * seconds) + " ms" : plain(seconds) + " s";
  }

  /** The lab's own check that the simulator and the formula agree. */
  static void confirms(boolean it, String what) {
    if (!it) {
      throw new IllegalStateException("the simulator does not confirm that " + what);
    }
  }
}
