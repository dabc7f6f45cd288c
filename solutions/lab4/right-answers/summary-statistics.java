// region: task-5
if (runs.size() < 2) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
java.util.DoubleSummaryStatistics all =
    runs.stream().mapToDouble(Double::doubleValue).summaryStatistics();
double mean = all.getAverage();
double variance =
    runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum() / (all.getCount() - 1);
double reach = Student.t(runs.size() - 1) * Math.sqrt(variance / all.getCount());
double low = mean - reach;
double high = mean + reach;
double from = predicted * (1 - margin);
double to = predicted * (1 + margin);
Verdict verdict =
    from <= low && high <= to
        ? Verdict.HOLDS
        : high < from || to < low ? Verdict.OFF : Verdict.INCONCLUSIVE;
return new Finding(verdict, low, high);
