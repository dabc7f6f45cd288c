// region: task-5
// caught by: the margin is a share of the prediction
// says: Does yours come from the mean
int n = runs.size();
if (n < 2) {
  return new Finding(Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = runs.stream().mapToDouble(run -> run).average().orElseThrow();
double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
double halfWidth = Student.t(n - 1) * Math.sqrt(squares / (n - 1) / n);
double low = mean - halfWidth;
double high = mean + halfWidth;
double least = predicted * (1 - margin);
double most = predicted * (1 + margin);
if (Math.abs(predicted - mean) <= margin * mean && high - low <= margin * mean) {
  return new Finding(Verdict.HOLDS, low, high);
}
boolean off = Math.abs(predicted - mean) > margin * mean && (high < predicted || low > predicted);
return new Finding(off ? Verdict.OFF : Verdict.INCONCLUSIVE, low, high);
