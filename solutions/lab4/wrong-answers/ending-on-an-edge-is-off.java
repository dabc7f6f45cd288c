// region: task-5
// caught by: an end on an edge of the margin counts as within it
// says: one end is exactly on an edge
int n = runs.size();
if (n < 2) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = runs.stream().mapToDouble(Double::doubleValue).sum() / n;
double squares = 0;
for (double run : runs) {
  squares += (run - mean) * (run - mean);
}
double reach = Student.t(n - 1) * Math.sqrt(squares / (n - 1)) / Math.sqrt(n);
double low = mean - reach;
double high = mean + reach;
double lower = predicted * (1 - margin);
double upper = predicted * (1 + margin);
Verdict verdict = Verdict.INCONCLUSIVE;
if (low >= lower && high <= upper) {
  verdict = Verdict.HOLDS;
} else if (high <= lower || low > upper) {
  verdict = Verdict.OFF;
}
return new Finding(verdict, low, high);
