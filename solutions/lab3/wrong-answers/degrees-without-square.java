// region: task-5
// caught by: the interval is above 0: better; below 0: worse
// says: degrees of freedom came out below 1
static Comparison of(List<Double> first, List<Double> second) {
  int n = first.size();
  int m = second.size();

  if (n < 2 || m < 2) {
    return new Comparison(
        Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
  double difference = mean(second) - mean(first);
  double a = squaredError(first);
  double b = squaredError(second);
  if (a + b == 0) {
    return new Comparison(verdict(difference, difference), difference, difference);
  }
  double degrees = (a + b) / (a * a / (n - 1) + b * b / (m - 1));
  double reach = Student.t95(degrees) * Math.sqrt(a + b);
  double low = difference - reach;
  double high = difference + reach;
  return new Comparison(verdict(low, high), low, high);
}

private static double mean(List<Double> runs) {
  return runs.stream().mapToDouble(run -> run).average().orElse(0);
}

private static double squaredError(List<Double> runs) {
  double mean = mean(runs);
  double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
  return squares / (runs.size() - 1) / runs.size();
}
