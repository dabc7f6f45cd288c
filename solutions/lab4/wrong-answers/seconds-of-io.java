// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: 0.9 s is the total time of I/O
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return Math.max(0, wall - cpu);
