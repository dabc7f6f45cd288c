// region: task-2
// caught by: 9 were wanted 45 s ago and 5 are wanted now: 9, and 5 after the cool-down
// says: the fleet shrinks too early
// also says: your code has no memory
// also says: the fleet flaps
int damp(double time, int wanted, int machines) {
  return wanted;
}
