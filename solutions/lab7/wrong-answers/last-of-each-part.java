// region: task-2
// caught by: lows that rise from part to part are a leak
// says: the lows rise by 3 MB
// also says: this test needs task 2
int all = readings.size();
if (all < 3 * PART) {
  return TOO_EARLY;
}
long first = readings.get(all - 2 * PART - 1);
long second = readings.get(all - PART - 1);
long third = readings.get(all - 1);
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
