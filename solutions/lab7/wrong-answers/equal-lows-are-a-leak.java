// region: task-2
// caught by: up and down, a spike, a warm-up: plateau
// says: no reading differs from another
// also says: this test needs task 2
int all = readings.size();
if (all < 3 * PART) {
  return TOO_EARLY;
}
long first = Collections.min(readings.subList(all - 3 * PART, all - 2 * PART));
long second = Collections.min(readings.subList(all - 2 * PART, all - PART));
long third = Collections.min(readings.subList(all - PART, all));
return second >= first && third >= second ? LEAK : PLATEAU;
