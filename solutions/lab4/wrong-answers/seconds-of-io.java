// region: task-1
// caught by: 1.2 s of wall time, 0.12 s of CPU: 90% I/O
// says: those are the seconds of I/O
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return Math.max(0, wall - cpu);
