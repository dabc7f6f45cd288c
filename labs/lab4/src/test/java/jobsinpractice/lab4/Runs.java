package jobsinpractice.lab4;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The parameters of task 5, and the statistics that right and wrong answers compute from them. */
record Runs(double predicted, double margin, List<Double> runs) {
  /** Generates runs around a margin, whose interval is not near an edge. */
  static Runs random(RandomGenerator random) {
    while (true) {
      double predicted = 5 * Math.pow(10, 3 * random.nextDouble());
      double margin = random.nextInt(1, 31) / 100.0;
      double center = predicted * (1 + margin * random.nextDouble(-2, 2));
      double scatter = predicted * margin * random.nextDouble() * random.nextDouble();
      int count = random.nextInt(4) == 0 ? random.nextInt(41) : random.nextInt(2, 8);
      List<Double> runs =
          random
              .doubles(count, -2, 2)
              .map(d -> Math.round(100 * (center + d * scatter)) / 100.0)
              .boxed()
              .toList();
      Runs input = new Runs(Math.round(predicted), margin, runs);
      if (clear(input)) return input;
    }
  }

  /** So far from the edges, and from equal runs, that rounding errors do not decide. */
  static boolean clear(Runs input) {
    return input.runs().size() < 2
        || input.clearance() > 1e-3 * input.predicted()
            && input.deviation() > 1e-3 * input.predicted();
  }

  double least() {
    return predicted * (1 - margin);
  }

  double most() {
    return predicted * (1 + margin);
  }

  double mean() {
    return runs.stream().mapToDouble(run -> run).sum() / runs.size();
  }

  double deviation() {
    double squares = 0;
    for (double run : runs) squares += Math.pow(run - mean(), 2);
    return Math.sqrt(squares / (runs.size() - 1));
  }

  double median() {
    int n = runs.size();
    return (sorted().get((n - 1) / 2) + sorted().get(n / 2)) / 2;
  }

  double meanDistance() {
    return runs.stream().mapToDouble(run -> Math.abs(run - mean())).sum() / runs.size();
  }

  double halfWidth() {
    return Student.t(runs.size() - 1) * deviation() / Math.sqrt(runs.size());
  }

  /** The interval's distance to the nearest edge of the margin; 0 is on it. */
  double clearance() {
    double low = mean() - halfWidth();
    double high = mean() + halfWidth();
    return Arrays.stream(new double[] {low - least(), low - most(), high - least(), high - most()})
        .map(Math::abs)
        .min()
        .orElseThrow();
  }

  @Override
  public String toString() {
    String few = runs.stream().limit(8).map(Runs::number).collect(Collectors.joining(", "));
    return "predicted "
        + number(predicted)
        + " jobs/s, margin "
        + number(100 * margin)
        + "%; runs of "
        + few
        + (runs.size() > 8 ? ", and " + (runs.size() - 8) + " more" : "");
  }

  List<Double> sorted() {
    return runs.stream().sorted().toList();
  }

  List<Double> different() {
    return runs.stream().distinct().toList();
  }

  /** Returns the standard error if this number were the mean of the runs. */
  double errorAround(double middle) {
    double squares = 0;
    for (double run : runs) squares += (run - middle) * (run - middle);
    return Math.sqrt(squares / (runs.size() - 1) / runs.size());
  }

  /** Returns the lower end of the interval of these runs, or NaN for fewer than two. */
  static double lowOf(List<Double> runs) {
    if (runs.size() < 2) return Double.NaN;
    Runs only = new Runs(1, 0.1, runs);
    return only.mean() - only.halfWidth();
  }

  /** Returns for how many runs the t of an interval with this lower end would be, or 0. */
  int runsOfT(double low) {
    int n = runs.size();
    double error = deviation() / Math.sqrt(n);
    for (int k = 2; k <= 31; k++) {
      if (k != n && Math.abs(mean() - Student.t(k - 1) * error - low) < 1e-6) return k;
    }
    return 0;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
  }
}
