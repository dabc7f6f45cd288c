// region: task-2
// caught by: fewer than 3 * PART readings: too early
// says: show neither a leak nor a plateau
// also says: this test needs task 2
int all = readings.size();
if (all < 3 * PART) {
  return PLATEAU;
}
long first = Collections.min(readings.subList(all - 3 * PART, all - 2 * PART));
long second = Collections.min(readings.subList(all - 2 * PART, all - PART));
long third = Collections.min(readings.subList(all - PART, all));
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
