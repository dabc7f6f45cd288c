// region: task-5
int n = runs.size();
if (n < 2) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double sum = 0;
double sumOfSquares = 0;
for (double run : runs) {
  sum += run;
  sumOfSquares += run * run;
}
double mean = sum / n;
double s = Math.sqrt((sumOfSquares - n * mean * mean) / (n - 1));
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
