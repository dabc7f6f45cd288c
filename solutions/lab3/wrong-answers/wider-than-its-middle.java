// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: look at its width
static Verdict verdict(double low, double high) {
  double middle = (low + high) / 2;
  if (high - low >= Math.abs(middle)) {
    return Verdict.INCONCLUSIVE;
  }
  return middle > 0 ? Verdict.BETTER : Verdict.WORSE;
}
