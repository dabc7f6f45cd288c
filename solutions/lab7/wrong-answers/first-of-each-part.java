// region: task-2
// caught by: up and down, a spike, a warm-up: plateau
// says: does your code take one reading of the part
// also says: this test needs task 2
int all = readings.size();
if (all < 3 * PART) {
  return TOO_EARLY;
}
long first = readings.get(all - 3 * PART);
long second = readings.get(all - 2 * PART);
long third = readings.get(all - PART);
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
