// region: task-1
// caught by: 1.2 s of wall time, 0.12 s of CPU: 90% I/O
// says: that is the CPU share: I/O is what is left
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : 100 * cpu / wall;
