// region: task-2
// caught by: 9 were wanted 45 s ago and 5 are wanted now: 9, and 5 after the cool-down
// says: the fleet shrinks too early
private int answer = -1;
private double changed = Double.NaN;

int damp(double time, int wanted, int machines) {
  if (answer < 0) {
    answer = machines;
    changed = time;
  }
  if (wanted > answer || wanted < answer && time - changed >= seconds) {
    answer = wanted;
    changed = time;
  }
  return answer;
}
