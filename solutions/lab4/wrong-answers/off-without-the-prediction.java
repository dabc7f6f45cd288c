// region: task-5
// caught by: the interval across an edge: inconclusive
// says: Neither contains 500. Does your code
int n = runs.size();
if (n < 2) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = runs.stream().mapToDouble(run -> run).sum() / n;
double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
double half = Student.t(n - 1) * Math.sqrt(squares / (n - 1)) / Math.sqrt(n);
double low = mean - half;
double high = mean + half;
if (low >= predicted * (1 - margin) && high <= predicted * (1 + margin)) {
  return new Finding(Verdict.HOLDS, low, high);
}
if (predicted < low || predicted > high) {
  return new Finding(Verdict.OFF, low, high);
}
return new Finding(Verdict.INCONCLUSIVE, low, high);
