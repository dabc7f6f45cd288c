// region: task-1
// caught by: 1.2 s of wall time, 0.12 s of CPU: 90% I/O
// says: that is a fraction, and percent are asked
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : Math.max(0, 1 - cpu / wall);
