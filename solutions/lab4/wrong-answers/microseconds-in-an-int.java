// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: Is it kept in an int
int wall = 0;
int cpu = 0;
for (Timing attempt : attempts) {
  wall += Math.round(attempt.wallSeconds() * 1e6);
  cpu += Math.round(attempt.cpuSeconds() * 1e6);
}
if (wall == 0) return 0;
return Math.max(0, 100.0 * (wall - cpu) / wall);
