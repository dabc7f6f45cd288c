// region: task-2
if (readings.size() < 3 * PART) {
  return TOO_EARLY;
}
List<Long> last = readings.subList(readings.size() - 3 * PART, readings.size());
long[] lows = new long[3];
for (int part = 0; part < lows.length; part++) {
  lows[part] =
      last.stream().skip((long) part * PART).limit(PART).mapToLong(Long::longValue).min().orElseThrow();
}
for (int part = 1; part < lows.length; part++) {
  if (lows[part] - lows[part - 1] < LEAST) {
    return PLATEAU;
  }
}
return LEAK;
