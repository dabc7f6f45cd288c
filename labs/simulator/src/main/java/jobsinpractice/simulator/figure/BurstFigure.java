package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.time.Duration;
import java.util.Arrays;
import jobsinpractice.cast.Cast;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.GaugeSeries;
import jobsinpractice.simulator.RateProfile;
import jobsinpractice.simulator.Simulation;

/** A burst of one minute, and the tail that outlasts it. */
final class BurstFigure {
  private static final int BURST_BEGINS = 120;
  private static final int MINUTES = 12;

  private BurstFigure() {}

  /** A load per second, with a burst, and the fleet that serves it. */
  record Setting(
      double calm, double peak, int burst, Duration service, int processes, int threads) {

    /** The catalogue update: every partner is notified of every product. */
    static Setting catalogue() {
      return new Setting(
          Cast.number("catalogue.webhook.per-second"),
          Cast.number("catalogue.webhook.peak-per-second"),
          60,
          Cast.milliseconds("webhook.io-ms"),
          (int) Cast.number("catalogue.processes"),
          (int) Cast.number("shop.threads"));
    }

    RateProfile arrivals() {
      return rates(perSecond(calm))
          .lasting(seconds(BURST_BEGINS))
          .then(perSecond(peak))
          .lasting(seconds(burst))
          .then(perSecond(calm));
    }

    /** Returns what the fleet can do, in jobs per second. */
    double capacity() {
      return processes * threads * 1e9 / service.toNanos();
    }

    int burstEnds() {
      return BURST_BEGINS + burst;
    }

    GaugeSeries run() {
      return Simulation.seed(42)
          .load(arrivals().of(job("Webhook").io(exponential(service))))
          .fleet(Fleet.of(processes).processes().threads(threads).eachOn(machine(cores(1))))
          .run(minutes(MINUTES))
          .series();
    }

    /** Returns the first second after the burst at which no job waits, or -1. */
    int drained(GaugeSeries series) {
      double[] depth = series.depth("default");
      for (int second = burstEnds(); second < depth.length; second++) {
        if (depth[second] == 0) return second;
      }
      return -1;
    }
  }

  static Chart draw() {
    Setting catalogue = Setting.catalogue();
    Ends ends = new Ends(300, 10, 100);
    return chart("A burst of one minute and its tail", catalogue, catalogue.run(), ends)
        .note(
            "4 processes of 5 threads, webhooks of 200 ms: at most 100 jobs a second. 70 arrive a second,")
        .note("and 250 for one minute. Only the spare 30 a second work off the backlog.");
  }

  /** The ends of the axes. */
  record Ends(double jobs, double thousandJobs, double latency) {}

  static Chart chart(String title, Setting setting, GaugeSeries series, Ends ends) {
    double[] seconds = series.seconds();
    double[] time = Arrays.stream(seconds).map(second -> second / 60).toArray();
    double[] rate = Arrays.stream(seconds).map(setting.arrivals()::rateAt).toArray();
    double[] capacity = {setting.capacity(), setting.capacity()};
    Axis minutes = Axis.linear("time, minutes", 0, MINUTES);
    Panel load = new Panel(minutes, Axis.linear("jobs per second", 0, ends.jobs()), 100);
    load.curve("arrivals", 0, Curve.Join.LINE, time, rate);
    load.curve("what the fleet can do", 3, Curve.Join.DASHES, new double[] {0, MINUTES}, capacity);
    Axis jobs = Axis.linear("depth, thousand jobs", 0, ends.thousandJobs());
    Panel waiting = new Panel(minutes, jobs, 130);
    double[] thousands =
        Arrays.stream(series.depth("default")).map(depth -> depth / 1000).toArray();
    waiting.curve("jobs that wait", 0, Curve.Join.LINE, time, thousands);
    Panel late = new Panel(minutes, Axis.linear("latency, seconds", 0, ends.latency()), 130);
    late.curve(
        "age of the oldest waiting job", 1, Curve.Join.LINE, time, series.latency("default"));
    for (Panel panel : new Panel[] {load, waiting, late}) {
      panel.moment(setting.burstEnds() / 60.0, "burst ends");
    }
    int drained = setting.drained(series);
    if (drained >= 0) {
      waiting.moment(time[drained], "drained");
      late.moment(time[drained], "drained");
    }
    return new Chart(title).panel(load).panel(waiting).panel(late);
  }
}
