package jobsinpractice.simulator.figure;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.simulator.DecimalText;

/** A scale with a label that names its unit: linear or logarithmic, from least to most. */
record Axis(String label, double least, double most, boolean logarithmic) {
  private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

  static Axis linear(String label, double least, double most) {
    return new Axis(label, least, most, false);
  }

  static Axis logarithmic(String label, double least, double most) {
    return new Axis(label, least, most, true);
  }

  /** Where a value lies, 0 at the axis' start to 1 at its end; beyond them for values outside. */
  double place(double value) {
    if (!logarithmic) return (value - least) / (most - least);
    return StrictMath.log(value / least) / StrictMath.log(most / least);
  }

  /** Round values, five or so; on a logarithmic axis the powers of ten and their doubles. */
  List<Double> ticks() {
    return logarithmic ? decades() : steps();
  }

  private List<Double> steps() {
    double step = 1;
    while (step * 7 < most - least) step *= 10;
    while (step > (most - least) / 3) step /= 10;
    if ((most - least) / step > 14) step *= 5;
    else if ((most - least) / step > 7) step *= 2;
    List<Double> ticks = new ArrayList<>();
    for (int n = 0; least + n * step <= most * (1 + 1e-9); n++) ticks.add(least + n * step);
    return ticks;
  }

  private List<Double> decades() {
    boolean few = most / least <= 1000;
    List<Double> ticks = new ArrayList<>();
    for (int power = -6; power <= 9; power++) {
      for (int digit : few ? new int[] {1, 2, 5} : new int[] {1}) {
        double tick = power < 0 ? digit / Math.pow(10, -power) : digit * Math.pow(10, power);
        if (tick >= least * (1 - 1e-9) && tick <= most * (1 + 1e-9)) ticks.add(tick);
      }
    }
    return ticks;
  }

  /** Returns a round number that is at least each of these: the end of an axis that holds them. */
  static double end(double... values) {
    double most = 0;
    for (double value : values) most = Math.max(most, value);
    if (most == 0) return 1;
    double power = 1;
    while (power * 10 < most) power *= 10;
    while (power > most) power /= 10;
    for (double round : ROUND) if (round * power >= most) return round * power;
    throw new IllegalStateException("no end for " + most);
  }

  static String text(double tick) {
    return DecimalText.of(tick, 3);
  }
}
