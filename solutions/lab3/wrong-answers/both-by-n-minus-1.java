// region: task-5
// caught by: the interval is above 0: better; below 0: worse
// says: the second fleet's squares were divided by the first
static Comparison of(List<Double> first, List<Double> second) {
  int n = first.size();
  int m = second.size();
  if (n < 2 || m < 2) {
    return new Comparison(
        Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
  double one = 0;
  for (double run : first) {
    one += run / n;
  }
  double two = 0;
  for (double run : second) {
    two += run / m;
  }
  double a = 0;
  for (double run : first) {
    a += (run - one) * (run - one) / (n - 1) / n;
  }
  double b = 0;
  for (double run : second) {
    b += (run - two) * (run - two) / (n - 1) / m;
  }
  double reach = 0;
  if (a + b > 0) {
    double degrees = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
    reach = Student.t95(Math.max(1, degrees)) * Math.sqrt(a + b);
  }
  double low = two - one - reach;
  double high = two - one + reach;
  return new Comparison(verdict(low, high), low, high);
}
