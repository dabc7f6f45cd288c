// region: task-2
// caught by: lows that rise from part to part are a leak
// says: subList takes from, and then to
// also says: this test needs task 2
int all = readings.size();
if (all < 3 * PART) {
  return TOO_EARLY;
}
long third = Collections.min(readings.subList(all, all - PART));
long second = Collections.min(readings.subList(all - PART, all - 2 * PART));
long first = Collections.min(readings.subList(all - 2 * PART, all - 3 * PART));
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
