// region: task-2
// caught by: lows that rise from part to part are a leak
// says: this list is unmodifiable
// also says: this test needs task 2
int size = readings.size();
if (size < 3 * PART) return TOO_EARLY;
long[] lows = new long[3];
for (int part = 0; part < 3; part++) {
  List<Long> one = readings.subList(size - (3 - part) * PART, size - (2 - part) * PART);
  Collections.sort(one); // the lowest comes first
  lows[part] = one.get(0);
}
return lows[1] - lows[0] >= LEAST && lows[2] - lows[1] >= LEAST ? LEAK : PLATEAU;
