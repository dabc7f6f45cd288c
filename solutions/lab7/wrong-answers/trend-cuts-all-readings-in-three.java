// region: task-2
// caught by: lows that rise from part to part are a leak
// says: cut the whole list in three
// also says: this test needs task 2
int size = readings.size();
if (size < 3 * PART) {
  return TOO_EARLY;
}
int part = size / 3;
long first = Collections.min(readings.subList(0, part));
long second = Collections.min(readings.subList(part, 2 * part));
long third = Collections.min(readings.subList(2 * part, size));
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
