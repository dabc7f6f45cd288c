// region: task-5
// caught by: the interval across an edge: inconclusive
// says: look at each end by
int n = runs.size();
if (n < 2) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = runs.stream().mapToDouble(run -> run).sum() / n;
double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
double reach = Student.t(n - 1) * Math.sqrt(squares / (n - 1) / n);
double low = mean - reach;
double high = mean + reach;
double bottom = predicted * (1 - margin);
double top = predicted * (1 + margin);
boolean lowWithin = bottom <= low && low <= top;
boolean highWithin = bottom <= high && high <= top;
if (lowWithin && highWithin) {
  return new Finding(Verdict.HOLDS, low, high);
}
if (!lowWithin && !highWithin) {
  return new Finding(Verdict.OFF, low, high);
}
return new Finding(Verdict.INCONCLUSIVE, low, high);
