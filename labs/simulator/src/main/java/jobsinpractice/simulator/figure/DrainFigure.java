package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.util.Arrays;
import jobsinpractice.cast.Cast;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.GaugeSeries;
import jobsinpractice.simulator.Simulation;

/** What another process buys in a burst: the tail gets shorter, and each one saves less. */
final class DrainFigure {
  private static final double[] PROCESSES = {4, 5, 6, 7, 8, 9, 10};
  private static final double CALM = Cast.number("catalogue.webhook.per-second");
  private static final double PEAK = Cast.number("catalogue.webhook.peak-per-second");
  private static final double EACH = 25; // jobs per second that one process can do
  private static final int BURST_ENDS = 120;

  private DrainFigure() {}

  static Chart draw() {
    double[] drained = new double[PROCESSES.length];
    double[] latest = new double[PROCESSES.length];
    for (int n = 0; n < PROCESSES.length; n++) {
      GaugeSeries series = run((int) PROCESSES[n]);
      double[] depth = series.depth("default");
      int row = BURST_ENDS;
      while (depth[row] > 0) row++;
      drained[n] = row - BURST_ENDS;
      latest[n] = Arrays.stream(series.latency("default")).max().orElseThrow();
    }
    double[] every = new double[61];
    for (int i = 0; i < every.length; i++) every[i] = 4 + i / 10.0;
    Axis processes = Axis.linear("processes of 5 threads", 3, 11);
    Panel tail = new Panel(processes, Axis.linear("time to drain, seconds", 0, 320), 150);
    tail.curve("simulated", 0, Curve.Join.POINTS, PROCESSES, drained);
    tail.curve("by the formula", 3, Curve.Join.DASHES, every, map(every, CALM));
    Panel late = new Panel(processes, Axis.linear("highest latency, seconds", 0, 100), 150);
    late.curve("simulated", 1, Curve.Join.POINTS, PROCESSES, latest);
    late.curve("by the formula", 3, Curve.Join.DASHES, every, map(every, 0));
    return new Chart("What another process buys in a burst")
        .panel(tail)
        .panel(late)
        .note(
            "70 webhooks of 200 ms arrive a second, and 250 for one minute. 3 processes are enough for")
        .note(
            "the calm rate and need 35 minutes to drain; 10 do the whole peak, and are 72% idle after it.");
  }

  /** Jobs that wait when the burst ends, over what works them off. */
  private static double[] map(double[] processes, double comes) {
    return Arrays.stream(processes)
        .map(n -> Math.max(0, 60 * (PEAK - EACH * n)) / (EACH * n - comes))
        .toArray();
  }

  private static GaugeSeries run(int processes) {
    return Simulation.seed(42)
        .load(
            rates(perSecond(CALM))
                .lasting(minutes(1))
                .then(perSecond(PEAK))
                .lasting(minutes(1))
                .then(perSecond(CALM))
                .of(job("Webhook").io(exponential(Cast.job("Webhook").io()))))
        .fleet(Fleet.of(processes).processes().threads(5).eachOn(machine(cores(1))))
        .run(minutes(10))
        .series();
  }
}
