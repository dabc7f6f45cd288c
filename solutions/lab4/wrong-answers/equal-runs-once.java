// region: task-5
// caught by: the interval of four runs: 479.7 to 498.8 jobs/s
// says: without the second of two equal runs
int n = new java.util.TreeSet<>(runs).size();
if (n < 2) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = new java.util.TreeSet<>(runs).stream().mapToDouble(run -> run).average().orElse(0);
double squares = new java.util.TreeSet<>(runs).stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
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
