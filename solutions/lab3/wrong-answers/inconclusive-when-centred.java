// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: Does the middle of the interval decide
static Verdict verdict(double low, double high) {
  int sign = Double.compare(low + high, 0.0);
  return sign > 0 ? Verdict.BETTER : sign < 0 ? Verdict.WORSE : Verdict.INCONCLUSIVE;
}
