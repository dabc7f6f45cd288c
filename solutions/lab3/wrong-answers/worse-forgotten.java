// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: Which of your conditions leads to inconclusive
static Verdict verdict(double low, double high) {
  if (low > 0) return Verdict.BETTER;
  if (low < 0 && high > low) return Verdict.INCONCLUSIVE;
  return Verdict.WORSE;
}
