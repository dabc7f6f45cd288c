// region: task-5
// caught by: the margin is a share of the prediction
// says: Is your margin 10% wide in all
int n = runs.size();
if (n < 2) {
  return new Finding(Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = runs.stream().mapToDouble(run -> run).average().orElseThrow();
double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
double give = Student.t(n - 1) * Math.sqrt(squares / (n - 1) / n);
double low = mean - give;
double high = mean + give;
double half = predicted * margin / 2;
if (low >= predicted - half && high <= predicted + half) {
  return new Finding(Verdict.HOLDS, low, high);
}
boolean off = high < predicted - half || low > predicted + half;
return new Finding(off ? Verdict.OFF : Verdict.INCONCLUSIVE, low, high);
