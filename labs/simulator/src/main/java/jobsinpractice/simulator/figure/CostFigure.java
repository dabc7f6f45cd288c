package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.cast.Cast;
import jobsinpractice.simulator.Arrivals;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.Simulation;

/** What a promise costs: the cheapest fleet that keeps a latency objective, calm and bursty. */
final class CostFigure {
  private static final double TIGHTEST = 0.01;
  private static final double LOOSEST = 200;
  private static final double PRICE = 0.09;

  /** 80 jobs a second of 500 ms are 40 erlangs: less than this many tens of threads drowns. */
  private static final int FEWEST = 5;

  private CostFigure() {}

  static Chart draw() {
    Arrivals calm = poisson(perSecond(80));
    Arrivals bursty = bursts(perSecond(60), minutes(9), perSecond(260), minutes(1));
    Axis objective = Axis.logarithmic("latency objective at p95, seconds", TIGHTEST, LOOSEST);
    Panel panel = new Panel(objective, Axis.linear("dollars per hour", 0, 1.6), 280);
    curve(panel, "80 parcels a second, steadily", 0, calm);
    curve(panel, "the same mean: 60, and 260 for one minute in ten", 1, bursty);
    return new Chart("What a promise costs")
        .panel(panel)
        .note(
            "Suppose processes of 10 threads at $0.09 an hour; parcels of 500 ms (exponential, I/O). Each"
                + " step")
        .note("is one process more. The tighter the promise, the more a burst costs.");
  }

  /** Adds processes one by one; each fleet is the cheapest from the p95 that it keeps upwards. */
  private static void curve(Panel panel, String name, int colour, Arrivals arrivals) {
    List<double[]> steps = new ArrayList<>();
    double kept = LOOSEST;
    steps.add(new double[] {kept, FEWEST * PRICE});
    for (int processes = FEWEST; kept > TIGHTEST; processes++) {
      kept = Math.max(TIGHTEST, p95(processes, arrivals));
      steps.add(new double[] {kept, (processes + 1) * PRICE});
    }
    steps.get(steps.size() - 1)[1] -= PRICE; // the last fleet keeps the tightest promise too
    double[] objective = steps.stream().mapToDouble(step -> step[0]).toArray();
    double[] dollars = steps.stream().mapToDouble(step -> step[1]).toArray();
    panel.curve(name, colour, Curve.Join.STEPS, objective, dollars);
  }

  private static double p95(int processes, Arrivals arrivals) {
    return Simulation.seed(42)
        .load(arrivals.of(job("ShipOrder").io(exponential(Cast.job("ShipOrder").service()))))
        .fleet(Fleet.of(processes).processes().threads(10).eachOn(machine(1).costing(PRICE)))
        .run(hours(1))
        .latency()
        .p95();
  }
}
