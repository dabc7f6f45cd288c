// region: task-5
// caught by: one run, or none: inconclusive, from minus to plus infinity
// says: check the number of runs first
int n = runs.size();
double first = runs.get(0);
if (n < 2) {
  return new Finding(Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = runs.stream().mapToDouble(run -> run).average().orElse(0);
double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
double halfWidth = Student.t(n - 1) * Math.sqrt(squares / (n - 1) / n);
double low = mean - halfWidth;
double high = mean + halfWidth;
double least = predicted * (1 - margin);
double most = predicted * (1 + margin);
if (low >= least && high <= most) {
  return new Finding(Verdict.HOLDS, low, high);
}
boolean off = high < least || low > most;
return new Finding(off ? Verdict.OFF : Verdict.INCONCLUSIVE, low, high);
