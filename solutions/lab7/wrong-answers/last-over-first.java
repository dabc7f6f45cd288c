// region: task-2
// caught by: up and down, a spike, a warm-up: plateau
// says: only because of the moment
// also says: this test needs task 2
if (readings.size() < 3 * PART) {
  return TOO_EARLY;
}
return readings.get(readings.size() - 1) - readings.get(readings.size() - 3 * PART) >= LEAST
    ? LEAK
    : PLATEAU;
