// region: task-2
// caught by: lows that rise from part to part are a leak
// says: take the first readings for the newest
// also says: this test needs task 2
if (readings.size() < 3 * PART) {
  return TOO_EARLY;
}
long now = Collections.min(readings.subList(0, PART));
long before = Collections.min(readings.subList(PART, 2 * PART));
long longAgo = Collections.min(readings.subList(2 * PART, 3 * PART));
if (before - longAgo >= LEAST && now - before >= LEAST) {
  return LEAK;
}
return PLATEAU;
