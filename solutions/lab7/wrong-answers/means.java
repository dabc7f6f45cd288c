// region: task-2
// caught by: lows that rise from part to part are a leak
// says: the highs and the means fall
// also says: this test needs task 2
if (readings.size() < 3 * PART) {
  return TOO_EARLY;
}
int all = readings.size();
double[] means = new double[3];
for (int part = 0; part < 3; part++) {
  means[part] =
      readings.subList(all - (3 - part) * PART, all - (2 - part) * PART).stream()
          .mapToLong(Long::longValue)
          .average()
          .getAsDouble();
}
return means[1] - means[0] >= LEAST && means[2] - means[1] >= LEAST ? LEAK : PLATEAU;
