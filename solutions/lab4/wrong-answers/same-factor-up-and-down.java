// region: task-5
// caught by: the margin is a share of the prediction
// says: Is its upper edge predicted / (1 - margin)
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
double factor = 1 - margin;
double from = predicted * factor;
double to = predicted / factor;
Verdict verdict = Verdict.INCONCLUSIVE;
if (low >= from && high <= to) {
  verdict = Verdict.HOLDS;
} else if (high < from || low > to) {
  verdict = Verdict.OFF;
}
return new Finding(verdict, low, high);
