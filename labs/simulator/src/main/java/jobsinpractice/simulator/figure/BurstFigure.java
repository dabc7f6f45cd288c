package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.util.Arrays;
import jobsinpractice.cast.Cast;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.GaugeSeries;
import jobsinpractice.simulator.RateProfile;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;

/** A burst of one minute, and the tail that outlasts it. */
final class BurstFigure {
  private static final double BURST_ENDS = 180;

  private static final double CALM = Cast.number("catalogue.webhook.per-second");
  private static final double PEAK = Cast.number("catalogue.webhook.peak-per-second");
  private static final int PROCESSES = (int) Cast.number("catalogue.processes");
  private static final int THREADS = (int) Cast.number("shop.threads");

  private BurstFigure() {}

  static Chart draw() {
    RateProfile arrivals =
        rates(perSecond(CALM))
            .lasting(minutes(2))
            .then(perSecond(PEAK))
            .lasting(minutes(1))
            .then(perSecond(CALM));
    Result result =
        Simulation.seed(42)
            .load(arrivals.of(job("Webhook").io(exponential(Cast.job("Webhook").io()))))
            .fleet(Fleet.of(PROCESSES).processes().threads(THREADS).eachOn(machine(cores(1))))
            .run(minutes(12));
    return chart(result.series(), arrivals);
  }

  private static Chart chart(GaugeSeries series, RateProfile arrivals) {
    double[] seconds = series.seconds();
    double[] time = Arrays.stream(seconds).map(second -> second / 60).toArray();
    double[] rate = Arrays.stream(seconds).map(arrivals::rateAt).toArray();
    double[] capacity = {100, 100};
    double[] depth = series.depth("default");
    int drained = (int) BURST_ENDS;
    while (depth[drained] > 0) drained++;
    Axis minutes = Axis.linear("time, minutes", 0, 12);
    Panel load = new Panel(minutes, Axis.linear("jobs per second", 0, 300), 100);
    load.curve("arrivals", 0, Curve.Join.LINE, time, rate);
    load.curve("what the fleet can do", 3, Curve.Join.DASHES, new double[] {0, 12}, capacity);
    Panel waiting = new Panel(minutes, Axis.linear("depth, thousand jobs", 0, 10), 130);
    double[] thousands = Arrays.stream(depth).map(jobs -> jobs / 1000).toArray();
    waiting.curve("jobs that wait", 0, Curve.Join.LINE, time, thousands);
    Panel late = new Panel(minutes, Axis.linear("latency, seconds", 0, 100), 130);
    late.curve(
        "age of the oldest waiting job", 1, Curve.Join.LINE, time, series.latency("default"));
    for (Panel panel : new Panel[] {load, waiting, late}) {
      panel.moment(BURST_ENDS / 60, "burst ends");
    }
    waiting.moment(time[drained], "drained");
    late.moment(time[drained], "drained");
    return new Chart("A burst of one minute and its tail")
        .panel(load)
        .panel(waiting)
        .panel(late)
        .note(
            "4 processes of 5 threads, webhooks of 200 ms: at most 100 jobs a second. 70 arrive a second,")
        .note("and 250 for one minute. Only the spare 30 a second work off the backlog.");
  }
}
