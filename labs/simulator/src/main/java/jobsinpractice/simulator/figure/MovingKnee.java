package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.util.List;
import jobsinpractice.simulator.DecimalText;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;

/** The knee of latency against utilization, for the reader's fleet and the reader's jobs. */
final class MovingKnee implements MovingFigure {
  private static final double[] PERCENT = {
    5, 10, 15, 20, 30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 84, 87, 90, 93, 95, 97
  };

  /** A fleet, and how exactly to measure it. */
  private record Setting(double serviceMs, int threads, int processes, int jobs) {
    double capacity() {
      return threads * processes * 1000.0 / serviceMs;
    }
  }

  @Override
  public String name() {
    return "knee-of-latency";
  }

  @Override
  public List<Slider> sliders() {
    return List.of(
        Slider.count("Jobs that arrive per second", 1, 60, 4).takes(Slider.Own.RATE),
        Slider.in("ms", "Service time, on average", 100, 5000, 100, 1000).takes(Slider.Own.SERVICE),
        Slider.count("Threads of a process", 1, 25, 5).takes(Slider.Own.THREADS),
        Slider.count("Processes", 1, 8, 1).takes(Slider.Own.PROCESSES),
        Slider.count("Jobs simulated for each dot", 1000, 20_000, 1000, 1000));
  }

  @Override
  public MovedFigure draw(double... values) {
    double rate = values[0];
    Setting setting = new Setting(values[1], (int) values[2], (int) values[3], (int) values[4]);
    double[] x = new double[PERCENT.length];
    double[] y = new double[PERCENT.length];
    for (int n = 0; n < x.length; n++) {
      Result result = run(setting, PERCENT[n] / 100 * setting.capacity());
      x[n] = 100 * result.utilization();
      y[n] = result.latency().p95();
    }
    boolean overloaded = rate >= setting.capacity();
    Result yours = overloaded ? null : run(setting, rate);
    double top = Axis.end(y);
    Panel panel =
        new Panel(
            Axis.linear("utilization of the fleet, percent", 0, 100),
            Axis.linear("p95 latency, seconds", 0, top),
            300);
    int threads = setting.threads() * setting.processes();
    panel.curve(threads == 1 ? "1 thread" : threads + " threads", 0, Curve.Join.DOTS, x, y);
    if (yours != null) {
      double[] there = {100 * yours.utilization()};
      panel.curve("your rate", 1, Curve.Join.POINTS, there, new double[] {yours.latency().p95()});
    }
    Chart chart = new Chart("The knee: latency against utilization").panel(panel);
    return chart.moved(name(), summary(setting, rate, yours));
  }

  private static String summary(Setting setting, double rate, Result yours) {
    String capacity =
        "This fleet can do " + DecimalText.of(setting.capacity(), 1) + " jobs per second. ";
    if (yours == null) {
      return capacity
          + DecimalText.of(rate, 1)
          + " arrive, so the queue grows for as long as they arrive.";
    }
    return capacity
        + DecimalText.of(rate, 1)
        + " arrive and keep "
        + DecimalText.of(100 * yours.utilization(), 0)
        + "% of the threads busy. 95% of the jobs start within "
        + DecimalText.of(yours.latency().p95(), 2)
        + " s.";
  }

  private static Result run(Setting setting, double rate) {
    long length = Math.max(10, Math.round(1000 * setting.jobs() / rate));
    return Simulation.seed(42)
        .load(
            poisson(perSecond(rate))
                .of(job("Job").io(exponential(ms(Math.round(setting.serviceMs()))))))
        .fleet(
            Fleet.of(setting.processes())
                .processes()
                .threads(setting.threads())
                .on(machine(cores(1))))
        .warmUp(ms(length / 10))
        .sampledEvery(hours(100))
        .run(ms(length));
  }
}
