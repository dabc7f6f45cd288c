// region: task-2
// caught by: lows that rise from part to part are a leak
// says: the highs and the means fall
// also says: this test needs task 2
int all = readings.size();
if (all < 3 * PART) {
  return TOO_EARLY;
}
long first = Collections.max(readings.subList(all - 3 * PART, all - 2 * PART));
long second = Collections.max(readings.subList(all - 2 * PART, all - PART));
long third = Collections.max(readings.subList(all - PART, all));
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
