// region: task-5
// caught by: generated runs, from none to forty, against predictions of 5 to 5000
// says: limit the parameter of Student.t
int n = runs.size();
if (n < 2) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = runs.stream().mapToDouble(run -> run).sum() / n;
double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
double t = Student.t(Math.min(n - 1, 30)); // the table has 30 numbers
double half = t * Math.sqrt(squares / (n - 1)) / Math.sqrt(n);
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
