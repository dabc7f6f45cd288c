// region: task-1
// caught by: no attempt, or none that took any time: 0%
// says: return 0 when the CPU time is 0
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
if (wall == 0 || cpu == 0) {
  return 0;
}
return Math.max(0, 100 * (1 - cpu / wall));
