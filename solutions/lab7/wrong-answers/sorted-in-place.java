// region: task-2
// caught by: lows that rise from part to part are a leak
// says: this list is unmodifiable
// also says: this test needs task 2
Collections.sort(readings);
int all = readings.size();
if (all < 3 * PART) {
  return TOO_EARLY;
}
long first = Collections.min(readings.subList(all - 3 * PART, all - 2 * PART));
long second = Collections.min(readings.subList(all - 2 * PART, all - PART));
long third = Collections.min(readings.subList(all - PART, all));
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
