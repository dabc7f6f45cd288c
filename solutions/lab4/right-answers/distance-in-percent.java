// region: task-5
final int count = runs.size();
if (count <= 1) {
  return new Finding(
      Verdict.INCONCLUSIVE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
}
double sum = 0;
double sumOfSquares = 0;
double shift = runs.get(0); // keeps the digits of the squares
for (double run : runs) {
  sum += run - shift;
  sumOfSquares += (run - shift) * (run - shift);
}
double mean = shift + sum / count;
double s = Math.sqrt(Math.max(0, (sumOfSquares - sum * sum / count) / (count - 1)));
double half = Student.t(count - 1) * s / Math.sqrt(count);
double lowOff = (mean - half) / predicted - 1;
double highOff = (mean + half) / predicted - 1;
if (Math.abs(lowOff) <= margin && Math.abs(highOff) <= margin) {
  return new Finding(Verdict.HOLDS, mean - half, mean + half);
}
if (highOff < -margin || lowOff > margin) {
  return new Finding(Verdict.OFF, mean - half, mean + half);
}
return new Finding(Verdict.INCONCLUSIVE, mean - half, mean + half);
