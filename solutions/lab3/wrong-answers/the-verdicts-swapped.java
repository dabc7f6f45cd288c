// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: Are better and worse swapped
static Verdict verdict(double low, double high) {
  return low > 0 ? Verdict.WORSE : high < 0 ? Verdict.BETTER : Verdict.INCONCLUSIVE;
}
