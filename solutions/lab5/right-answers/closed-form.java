// region: task-5
double gained = burst.peak() - capacity;
return gained <= 0 ? 0 : gained * burst.lasts().toNanos() / 1e9;
// region: task-5-drain
double waiting = depth(burst, capacity);
double spare = capacity - burst.calm();
if (waiting <= 0) {
  return 0;
} else if (spare <= 0) {
  return Double.POSITIVE_INFINITY;
} else {
  return waiting / spare;
}
// region: task-5-processes
double each = threads * 1e9 / serviceTime.toNanos();
double lasts = Seconds.of(burst.lasts());
double time = Seconds.of(within);
if (burst.peak() <= each) {
  return 1;
}
double needed = (burst.peak() * lasts + burst.calm() * time) / (lasts + time);
int processes = Math.max(1, (int) Math.floor(needed / each) - 1);
while (drain(burst, processes * each) > time) {
  processes += 1;
}
return processes;
