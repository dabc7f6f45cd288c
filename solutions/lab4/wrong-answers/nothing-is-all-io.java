// region: task-1
// caught by: no attempt, or none that took any time: 0%
// says: no time was taken, so none of it was
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 100 : Math.max(0, 100 * (1 - cpu / wall));
