// region: task-2
// caught by: lows that rise from part to part are a leak
// says: the leak began late
// also says: this test needs task 2
if (readings.size() < 3 * PART) {
  return TOO_EARLY;
}
long first = Collections.min(readings.subList(0, PART));
long second = Collections.min(readings.subList(PART, 2 * PART));
long third = Collections.min(readings.subList(2 * PART, 3 * PART));
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
