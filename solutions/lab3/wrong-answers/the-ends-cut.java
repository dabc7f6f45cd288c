// region: task-4
// caught by: above 0: better; below 0: worse; contains 0: inconclusive
// says: Does your code round or cut the ends
static Verdict verdict(double low, double high) {
  int from = (int) low;
  int to = (int) high;
  if (from <= 0 && to >= 0) {
    return Verdict.INCONCLUSIVE;
  }
  return from > 0 ? Verdict.BETTER : Verdict.WORSE;
}
