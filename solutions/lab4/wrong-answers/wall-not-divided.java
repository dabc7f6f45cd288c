// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: as if the wall time were 1 s
double cpu = 0;
double wall = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : Math.max(0, 100 * (1 - cpu));
