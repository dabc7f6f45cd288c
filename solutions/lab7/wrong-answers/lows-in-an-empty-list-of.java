// region: task-2
// caught by: lows that rise from part to part are a leak
// says: this list is unmodifiable
// also says: this test needs task 2
if (readings.size() < 3 * PART) {
  return TOO_EARLY;
}
List<Long> lows = List.of();
for (int part = 3; part > 0; part--) {
  int from = readings.size() - part * PART;
  lows.add(Collections.min(readings.subList(from, from + PART)));
}
return lows.get(1) - lows.get(0) >= LEAST && lows.get(2) - lows.get(1) >= LEAST ? LEAK : PLATEAU;
