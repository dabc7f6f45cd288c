// region: task-5
// caught by: each fleet's own interval overlaps the other's, and the second fleet is better
// says: compare the fleets' own intervals
static Comparison of(List<Double> first, List<Double> second) {
  if (first.size() < 2 || second.size() < 2) {
    return judged(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
  double a = squaredError(first);
  double b = squaredError(second);
  double difference = mean(second) - mean(first);
  if (a + b == 0) {
    return judged(difference, difference);
  }
  double degrees =
      (a + b) * (a + b) / (a * a / (first.size() - 1) + b * b / (second.size() - 1));
  double reach = Student.t95(degrees) * Math.sqrt(a + b);
  double up = mean(first) + Student.t95(first.size() - 1) * Math.sqrt(a);
  double down = mean(second) - Student.t95(second.size() - 1) * Math.sqrt(b);
  boolean overlap = difference > 0 && down < up;
  Comparison judged = judged(difference - reach, difference + reach);
  return overlap ? new Comparison(Verdict.INCONCLUSIVE, judged.low(), judged.high()) : judged;
}

private static Comparison judged(double low, double high) {
  Verdict verdict = low > 0 ? Verdict.BETTER : high < 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
  return new Comparison(verdict, low, high);
}

private static double mean(List<Double> runs) {
  return runs.stream().mapToDouble(run -> run).average().orElseThrow();
}

private static double squaredError(List<Double> runs) {
  double mean = mean(runs);
  double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
  return squares / (runs.size() - 1) / runs.size();
}
