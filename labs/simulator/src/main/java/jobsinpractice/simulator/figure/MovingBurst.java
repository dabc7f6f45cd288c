package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.ms;

import java.util.Arrays;
import java.util.List;
import jobsinpractice.simulator.DecimalText;
import jobsinpractice.simulator.GaugeSeries;

/** A burst and its tail, for the reader's load and the reader's fleet. */
final class MovingBurst implements MovingFigure {
  @Override
  public String name() {
    return "burst-and-its-tail";
  }

  @Override
  public List<Slider> sliders() {
    BurstFigure.Setting first = BurstFigure.Setting.catalogue();
    return List.of(
        Slider.count("Jobs per second", 5, 120, 5, (int) first.calm()).takes(Slider.Own.RATE),
        Slider.count("Jobs per second in the burst", 10, 400, 10, (int) first.peak()),
        Slider.in("s", "Length of the burst", 0, 120, 10, first.burst()),
        Slider.in("ms", "Service time, on average", 20, 1000, 20, first.service().toMillis())
            .takes(Slider.Own.SERVICE),
        Slider.count("Processes", 1, 12, first.processes()).takes(Slider.Own.PROCESSES),
        Slider.count("Threads of a process", 1, 20, first.threads()).takes(Slider.Own.THREADS));
  }

  @Override
  public MovedFigure draw(double... values) {
    BurstFigure.Setting setting =
        new BurstFigure.Setting(
            values[0],
            values[1],
            (int) values[2],
            ms((long) values[3]),
            (int) values[4],
            (int) values[5]);
    GaugeSeries series = setting.run();
    double depth = Arrays.stream(series.depth("default")).max().orElse(0);
    double latency = Arrays.stream(series.latency("default")).max().orElse(0);
    double load = Math.max(setting.peak(), Math.max(setting.calm(), setting.capacity()));
    BurstFigure.Ends ends =
        new BurstFigure.Ends(Axis.end(load), Axis.end(depth / 1000), Axis.end(latency));
    return BurstFigure.chart("A burst and its tail", setting, series, ends)
        .moved(name(), summary(setting, series, depth, latency));
  }

  private static String summary(
      BurstFigure.Setting setting, GaugeSeries series, double depth, double latency) {
    int drained = setting.drained(series);
    String end =
        drained < 0
            ? "The queue is not empty again before the end."
            : "The queue is empty again "
                + (drained - setting.burstEnds())
                + " s after the end of the burst.";
    return "This fleet can do "
        + DecimalText.of(setting.capacity(), 1)
        + " jobs per second. Up to "
        + DecimalText.of(depth)
        + " jobs wait, the oldest for "
        + DecimalText.of(latency, 1)
        + " s. "
        + end;
  }
}
