// region: task-5
// caught by: the interval is above 0: better; below 0: worse
// says: those are n + m - 2 degrees of freedom
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
  double degrees = first.size() + second.size() - 2;
  double reach = Student.t95(degrees) * Math.sqrt(a + b);
  return judged(difference - reach, difference + reach);
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
