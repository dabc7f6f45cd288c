package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.JobClass;
import jobsinpractice.simulator.Simulation;

/** One queue against many: pooling wins for jobs that are alike, and loses where one is long. */
final class PoolingFigure {
  private static final double[] PERCENT = {20, 30, 40, 50, 60, 65, 70, 75, 80, 85, 90};
  private static final int THREADS = 12;

  private PoolingFigure() {}

  /** Three job classes, the load of each the same; the queue and the fleet are what differs. */
  private record Layout(Fleet fleet, Function<String, String> queueOf) {}

  static Chart draw() {
    Axis load = Axis.linear("utilization of the fleet, percent", 0, 100);
    Axis allJobs = Axis.linear("all jobs alike (1 s): p95 latency, seconds", 0, 8);
    Axis shortJobs = Axis.linear("one class is long (60 s): p95 latency of the 1 s jobs, s", 0, 60);
    Layout one = new Layout(serving("default", 12), name -> "default");
    Layout three =
        new Layout(serving("a", 4).and(serving("b", 4)).and(serving("c", 4)), name -> name);
    Layout split =
        new Layout(
            serving("short", 8).and(serving("long", 4)),
            name -> name.equals("c") ? "long" : "short");
    Panel alike = new Panel(load, allJobs, 190);
    Panel mixed = new Panel(load, shortJobs, 190);
    alike.curve("one queue", 0, Curve.Join.DOTS, PERCENT, sweep(one, 1, hours(6)));
    alike.curve(
        "three queues, 4 threads each", 1, Curve.Join.DOTS, PERCENT, sweep(three, 1, hours(6)));
    mixed.curve("one queue", 0, Curve.Join.DOTS, PERCENT, sweep(one, 60, hours(20)));
    mixed.curve(
        "three queues, 4 threads each", 1, Curve.Join.DOTS, PERCENT, sweep(three, 60, hours(20)));
    mixed.curve(
        "long apart: 8 and 4 threads", 2, Curve.Join.DOTS, PERCENT, sweep(split, 60, hours(20)));
    return new Chart("One queue against many")
        .panel(alike)
        .panel(mixed)
        .note(
            "Suppose 12 threads and three job classes that load them equally: Poisson arrivals, exponential")
        .note(
            "service times. Pooling helps jobs that are alike; long jobs take many threads of a pool.");
  }

  /** p95 latency of class a, while class c is this many times as long, and rarer in proportion. */
  private static double[] sweep(Layout layout, int longer, Duration length) {
    return DoubleStream.of(PERCENT).map(percent -> p95(layout, percent, longer, length)).toArray();
  }

  private static double p95(Layout layout, double percent, int longer, Duration length) {
    double erlangs = percent / 100 * THREADS / 3;
    Simulation model = Simulation.seed(42).fleet(layout.fleet());
    for (String name : new String[] {"a", "b", "c"}) {
      int seconds = name.equals("c") ? longer : 1;
      JobClass job =
          job(name).queue(layout.queueOf().apply(name)).io(exponential(seconds(seconds)));
      model = model.load(poisson(perSecond(erlangs / seconds)).of(job));
    }
    return model.sampledEvery(hours(1)).run(length).job("a").latency().p95();
  }

  private static Fleet serving(String queue, int threads) {
    return Fleet.of(1).process().threads(threads).serving(queue).on(machine(cores(1)));
  }
}
