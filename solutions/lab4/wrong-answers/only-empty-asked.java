// region: task-1
// caught by: no attempt, or none that took any time: 0%
// says: 0 divided by 0 is not a number (NaN):
if (attempts.isEmpty()) {
  return 0;
}
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return Math.max(0, 100 * (1 - cpu / wall));
