// region: task-5
double gain = burst.peak() - capacity;
return gain <= 0 ? 0 : gain * Seconds.of(burst.lasts());
// region: task-5-drain
double left = depth(burst, capacity);
if (left <= 0) return 0;
if (capacity <= burst.calm()) return Double.POSITIVE_INFINITY;
return left / (capacity - burst.calm());
// region: task-5-processes
double each = threads / Seconds.of(serviceTime);
double lasts = Seconds.of(burst.lasts());
double time = Seconds.of(within);
double needed = lasts + time == 0 ? 0 : (burst.peak() * lasts + burst.calm() * time) / (lasts + time);
int processes = Math.max(1, (int) Math.round(needed / each));
while (drain(burst, processes * each) > time) {
  processes++;
}
while (processes > 1 && drain(burst, (processes - 1) * each) <= time) {
  processes--;
}
return processes;
