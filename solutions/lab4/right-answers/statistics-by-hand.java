// region: task-5
if (runs.isEmpty() || runs.size() == 1) {
  double infinite = Double.POSITIVE_INFINITY;
  return new Finding(Verdict.INCONCLUSIVE, -infinite, infinite);
}
java.util.DoubleSummaryStatistics all =
    runs.stream().collect(java.util.stream.Collectors.summarizingDouble(Double::doubleValue));
long n = all.getCount();
double center = all.getAverage();
double variance = 0;
for (Double run : runs) {
  variance += Math.pow(run - center, 2) / (n - 1);
}
double reach = Student.t((int) n - 1) * Math.sqrt(variance) / Math.sqrt(n);
java.util.function.DoublePredicate within =
    value -> value >= predicted - margin * predicted && value <= predicted + margin * predicted;
boolean low = within.test(center - reach);
boolean high = within.test(center + reach);
boolean around = center - reach < predicted && predicted < center + reach;
Verdict verdict =
    low && high ? Verdict.HOLDS : low || high || around ? Verdict.INCONCLUSIVE : Verdict.OFF;
return new Finding(verdict, center - reach, center + reach);
