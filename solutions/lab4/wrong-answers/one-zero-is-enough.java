// region: task-1
// caught by: no attempt, or none that took any time: 0%
// says: one attempt took no time, but the other
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  if (attempt.wallSeconds() == 0) return 0;
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : Math.max(0, 100 * (1 - cpu / wall));
