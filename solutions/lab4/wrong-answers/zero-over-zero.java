// region: task-1
// caught by: no attempt, or none that took any time: 0%
// says: 0 of 0 is no number
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return Math.max(0, 100 * (1 - cpu / wall));
