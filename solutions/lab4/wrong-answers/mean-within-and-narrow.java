// region: task-5
// caught by: the interval across an edge: inconclusive
// says: the mean is within the margin, but
int n = runs.size();
if (n < 2) {
  return new Finding(Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double mean = runs.stream().mapToDouble(run -> run).average().orElseThrow();
double squares = runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
double give = Student.t(n - 1) * Math.sqrt(squares / (n - 1) / n);
double low = mean - give;
double high = mean + give;
double half = predicted * margin;
if (mean >= predicted - half && mean <= predicted + half && give <= half) {
  return new Finding(Verdict.HOLDS, low, high);
}
boolean off = high < predicted - half || low > predicted + half;
return new Finding(off ? Verdict.OFF : Verdict.INCONCLUSIVE, low, high);
