// region: task-2
// caught by: any readings: the lows of the last three parts decide
// says: each step up must be at least 1 MB
// also says: this test needs task 2
int all = readings.size();
if (all < 3 * PART) {
  return TOO_EARLY;
}
long first = Collections.min(readings.subList(all - 3 * PART + 1, all - 2 * PART));
long second = Collections.min(readings.subList(all - 2 * PART, all - PART));
long third = Collections.min(readings.subList(all - PART, all));
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
