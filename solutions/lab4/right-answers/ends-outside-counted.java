// region: task-5
double from = predicted * (1 - margin);
double to = predicted * (1 + margin);
int n = runs.size();
if (n <= 1) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double sum = 0;
for (Double run : runs) sum += run;
double mean = sum / n;
double deviation = 0;
for (Double run : runs) deviation += Math.pow(run - mean, 2);
deviation = Math.sqrt(deviation / (n - 1));
double low = mean - Student.t(n - 1) * deviation / Math.sqrt(n);
double high = mean + Student.t(n - 1) * deviation / Math.sqrt(n);
int sideOfLow = low < from ? -1 : low > to ? 1 : 0;
int sideOfHigh = high < from ? -1 : high > to ? 1 : 0;
if (sideOfLow != sideOfHigh) {
  return new Finding(Verdict.INCONCLUSIVE, low, high);
}
return new Finding(sideOfLow == 0 ? Verdict.HOLDS : Verdict.OFF, low, high);
