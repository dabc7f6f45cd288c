// region: task-5
// caught by: the interval is above 0: better; below 0: worse
// says: that is t95(7) standard errors
static Comparison of(List<Double> first, List<Double> second) {
  int n = first.size();
  int m = second.size();
  if (n < 2 || m < 2) {
    return new Comparison(
        Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
  double difference = mean(second) - mean(first);
  double a = variance(first) / n;
  double b = variance(second) / m;
  if (a + b == 0) {
    return new Comparison(verdict(difference, difference), difference, difference);
  }
  double degrees = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
  double reach = Student.t95(Math.max(1, degrees - 1)) * Math.sqrt(a + b);
  double low = difference - reach;
  double high = difference + reach;
  return new Comparison(verdict(low, high), low, high);
}

private static double mean(List<Double> runs) {
  return runs.stream().mapToDouble(d -> d).sum() / runs.size();
}

private static double variance(List<Double> runs) {
  double mean = mean(runs);
  double squares = 0;
  for (double run : runs) {
    squares += (run - mean) * (run - mean);
  }
  return squares / (runs.size() - 1);
}
