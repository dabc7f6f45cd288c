// region: task-2
// caught by: lows that rise from part to part are a leak
// says: no collection gives that memory back
// also says: this test needs task 2
if (readings.size() < 3 * PART) {
  return TOO_EARLY;
}
for (int i = readings.size() - 3 * PART + 1; i < readings.size(); i++) {
  if (readings.get(i) <= readings.get(i - 1)) {
    return PLATEAU;
  }
}
return LEAK;
