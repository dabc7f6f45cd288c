package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;

/** The knee of latency against utilization, for few and for many threads. */
final class KneeFigure {
  private static final double[] UTILIZATIONS = {
    0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.87, 0.9, 0.92, 0.94, 0.96
  };
  private static final int[] THREADS = {1, 5, 25};
  private static final int JOBS = 150_000;

  private KneeFigure() {}

  static Chart draw() {
    Panel panel =
        new Panel(
            Axis.linear("utilization of the fleet, percent", 0, 100),
            Axis.linear("p95 latency, seconds", 0, 30),
            300);
    for (int colour = 0; colour < THREADS.length; colour++) {
      double[] x = new double[UTILIZATIONS.length];
      double[] y = new double[UTILIZATIONS.length];
      for (int n = 0; n < x.length; n++) {
        Result result = run(THREADS[colour], UTILIZATIONS[n]);
        x[n] = 100 * result.utilization();
        y[n] = result.latency().p95();
      }
      String name = THREADS[colour] == 1 ? "1 thread" : THREADS[colour] + " threads";
      panel.curve(name, colour, Curve.Join.DOTS, x, y);
    }
    return new Chart("The knee: latency against utilization")
        .panel(panel)
        .note(
            "Suppose jobs of 1 s on average (exponential, I/O), Poisson arrivals, one queue. Each dot is")
        .note("150,000 jobs. At the same utilization, more threads behind one queue wait less.");
  }

  private static Result run(int threads, double utilization) {
    double arrivals = threads * utilization;
    long length = Math.round(JOBS / arrivals);
    return Simulation.seed(42)
        .load(poisson(perSecond(arrivals)).of(job("Job").io(exponential(seconds(1)))))
        .fleet(Fleet.of(1).process().threads(threads).on(machine(cores(1))))
        .warmUp(seconds(length / 20))
        .sampledEvery(hours(1))
        .run(seconds(length));
  }
}
