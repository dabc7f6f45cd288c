// region: task-5
// caught by: all of the interval within 10%: the prediction holds
// says: and INCONCLUSIVE for 479.7 to 498.8, and for
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
double from = predicted * (1 - margin);
double to = predicted * (1 + margin);
boolean contains = low <= predicted && predicted <= high;
Verdict verdict = Verdict.INCONCLUSIVE;
if (low >= from && high <= to && contains) {
  verdict = Verdict.HOLDS;
} else if (high < from || low > to) {
  verdict = Verdict.OFF;
}
return new Finding(verdict, low, high);
