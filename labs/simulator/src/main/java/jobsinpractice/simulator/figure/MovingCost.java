package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.simulator.Arrivals;
import jobsinpractice.simulator.DecimalText;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.Simulation;

/** What a promise costs, for the reader's load, burst, and price. */
final class MovingCost implements MovingFigure {
  private static final double TIGHTEST = 0.01;
  private static final double LOOSEST = 200;
  private static final int MINUTES = 10;
  private static final int MOST_PROCESSES = 200;

  /** Latency of the 95th percentile, and how many processes keep it. */
  private record Kept(double latency, int processes) {}

  /**
   * Ten minutes of one load.
   *
   * @param burst how many times as many jobs arrive in one of the ten minutes as in the others
   * @param dollars of a process for an hour
   */
  private record Setting(double rate, int burst, Duration service, int threads, double dollars) {
    Arrivals steady() {
      return poisson(perSecond(rate));
    }

    Arrivals bursty() {
      double calm = rate * MINUTES / (MINUTES - 1 + burst);
      return rates(perSecond(calm))
          .lasting(minutes(4))
          .then(perSecond(calm * burst))
          .lasting(minutes(1))
          .then(perSecond(calm));
    }

    /** Returns the fewest processes that have more threads than the load keeps busy. */
    int fewest() {
      return (int) (rate * service.toNanos() / 1e9 / threads) + 1;
    }

    /** Adds processes one by one until the tightest promise is kept. */
    List<Kept> fleets(Arrivals arrivals) {
      List<Kept> fleets = new ArrayList<>();
      double latency = LOOSEST;
      for (int n = fewest(); latency > TIGHTEST && n <= MOST_PROCESSES; n++) {
        latency = Math.max(TIGHTEST, Math.min(latency, p95(n, arrivals)));
        fleets.add(new Kept(latency, n));
      }
      return fleets;
    }

    private double p95(int processes, Arrivals arrivals) {
      return Simulation.seed(42)
          .load(arrivals.of(job("Job").io(exponential(service))))
          .fleet(Fleet.of(processes).processes().threads(threads).eachOn(machine(1)))
          .sampledEvery(hours(100))
          .run(minutes(MINUTES))
          .latency()
          .p95();
    }
  }

  @Override
  public String name() {
    return "cost-against-objective";
  }

  @Override
  public List<Slider> sliders() {
    return List.of(
        Slider.count("Jobs per second, on average", 1, 20, 8).takes(Slider.Own.RATE),
        Slider.in("times", "As many jobs as usual, in one minute of ten", 1, 6, 1, 4),
        Slider.in("ms", "Service time, on average", 100, 1000, 100, 500).takes(Slider.Own.SERVICE),
        Slider.count("Threads of a process", 2, 10, 2).takes(Slider.Own.THREADS),
        Slider.in("cents", "Price of a process for an hour", 1, 30, 1, 2),
        Slider.in("s", "Your promise: 95% of the jobs start within", 1, 60, 1, 10));
  }

  @Override
  public MovedFigure draw(double... values) {
    Setting setting =
        new Setting(
            values[0], (int) values[1], ms((long) values[2]), (int) values[3], values[4] / 100);
    double promise = values[5];
    List<Kept> steady = setting.fleets(setting.steady());
    List<Kept> bursty = setting.fleets(setting.bursty());
    int most = Math.max(last(steady), last(bursty));
    Axis objective = Axis.logarithmic("latency objective at p95, seconds", TIGHTEST, LOOSEST);
    Axis cost = Axis.linear("dollars per hour", 0, Axis.end(most * setting.dollars()));
    Panel panel = new Panel(objective, cost, 260);
    curve(panel, "steadily", 0, setting, steady);
    curve(panel, "the same mean in bursts", 1, setting, bursty);
    panel.moment(promise, "your promise");
    return new Chart("What a promise costs")
        .panel(panel)
        .moved(name(), summary(setting, promise, steady, bursty));
  }

  private static int last(List<Kept> fleets) {
    return fleets.get(fleets.size() - 1).processes();
  }

  private static void curve(
      Panel panel, String name, int colour, Setting setting, List<Kept> fleets) {
    double[] objective = new double[fleets.size() + 1];
    double[] dollars = new double[objective.length];
    objective[0] = LOOSEST;
    for (int n = 0; n < fleets.size(); n++) {
      dollars[n] = fleets.get(n).processes() * setting.dollars();
      objective[n + 1] = fleets.get(n).latency();
    }
    dollars[fleets.size()] = dollars[fleets.size() - 1];
    panel.curve(name, colour, Curve.Join.STEPS, objective, dollars);
  }

  private static String summary(
      Setting setting, double promise, List<Kept> steady, List<Kept> bursty) {
    return "To start 95% of the jobs within "
        + DecimalText.of(promise)
        + " s costs "
        + price(setting, promise, steady)
        + " an hour if they arrive steadily, and "
        + price(setting, promise, bursty)
        + " if one minute of ten brings "
        + (setting.burst() == 1 ? "as many jobs as" : setting.burst() + " times as many jobs as")
        + " the others.";
  }

  private static String price(Setting setting, double promise, List<Kept> fleets) {
    for (Kept fleet : fleets) {
      if (fleet.latency() > promise) continue;
      return dollars(fleet.processes() * setting.dollars())
          + " ("
          + (fleet.processes() == 1 ? "1 process" : fleet.processes() + " processes")
          + ")";
    }
    return "more than " + MOST_PROCESSES + " processes";
  }

  /** Returns the amount with its cents. */
  static String dollars(double amount) {
    long cents = (long) Math.floor(100 * amount + 0.5);
    return "$" + cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }
}
