// region: task-2
// caught by: 9 were wanted 45 s ago and 5 are wanted now: 9, and 5 after the cool-down
// says: Does your code forget
private int most;

int damp(double time, int wanted, int machines) {
  most = Math.max(most, wanted);
  return Math.max(most, machines);
}
