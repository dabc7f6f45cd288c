package jobsinpractice.benchmark;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of one run of one side. */
record Sample(Map<Figure, Double> figures) {
  Sample() {
    this(new EnumMap<>(Figure.class));
  }

  Sample with(Figure figure, double value) {
    figures.put(figure, value);
    return this;
  }

  double get(Figure figure) {
    return figures.getOrDefault(figure, Double.NaN);
  }

  /** Each figure's median: one slow run, by a busy neighbour, does not move it. */
  static Sample median(List<Sample> samples) {
    Sample median = new Sample();
    for (Figure figure : Figure.values()) {
      double[] values =
          samples.stream().mapToDouble(s -> s.get(figure)).filter(v -> !Double.isNaN(v)).toArray();
      if (values.length > 0) median.with(figure, median(values));
    }
    return median;
  }

  /** The median time of one run, in nanoseconds. */
  static double median(int warmUps, int runs, Runnable run) {
    for (int i = 0; i < warmUps; i++) run.run();
    double[] nanos = new double[runs];
    for (int i = 0; i < runs; i++) {
      long started = System.nanoTime();
      run.run();
      nanos[i] = System.nanoTime() - started;
    }
    return median(nanos);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
