// region: task-5
// caught by: generated runs, from none to forty, against predictions of 5 to 5000
// says: it is right that an end is below 0
int n = runs.size();
if (n < 2) return new Finding(Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
double mean = runs.stream().mapToDouble(r -> r).average().orElse(0);
double squares = runs.stream().mapToDouble(r -> (r - mean) * (r - mean)).sum();
double half = Student.t(n - 1) * Math.sqrt(squares / (n - 1) / n);
double low = Math.max(0, mean - half), high = mean + half;
double from = predicted * (1 - margin), to = predicted * (1 + margin);
if (low >= from && high <= to) return new Finding(Verdict.HOLDS, low, high);
if (high < from || low > to) return new Finding(Verdict.OFF, low, high);
return new Finding(Verdict.INCONCLUSIVE, low, high);
