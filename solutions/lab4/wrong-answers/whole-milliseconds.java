// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: nor the times, such as 0.0437 s
long wall = 0;
long cpu = 0;
for (Timing attempt : attempts) {
  wall += (long) (attempt.wallSeconds() * 1000);
  cpu += (long) (attempt.cpuSeconds() * 1000);
}
if (wall == 0) return 0;
return Math.max(0, 100.0 * (wall - cpu) / wall);
