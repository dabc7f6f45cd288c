// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: your code cuts it to 100%
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
if (wall == 0 || cpu > wall) {
  return 0;
}
double waiting = wall - cpu;
return Math.min(100, 100 * waiting / cpu);
