// region: task-5
// caught by: one run, or none: inconclusive, from minus to plus infinity
// says: Double.MIN_VALUE is the smallest number above 0
int n = runs.size();
if (n < 2) {
  return new Finding(Verdict.INCONCLUSIVE, Double.MIN_VALUE, Double.MAX_VALUE);
}
double mean = runs.stream().mapToDouble(run -> run).average().orElse(0);
double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
double s = Math.sqrt(squares / (n - 1));
double half = Student.t(n - 1) * s / Math.sqrt(n);
double low = mean - half;
double high = mean + half;
double from = predicted * (1 - margin);
double to = predicted * (1 + margin);
Verdict verdict = Verdict.INCONCLUSIVE;
if (low >= from && high <= to) {
  verdict = Verdict.HOLDS;
} else if (high < from || low > to) {
  verdict = Verdict.OFF;
}
return new Finding(verdict, low, high);
