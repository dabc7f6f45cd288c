// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: skip an attempt without wall time
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  if (attempt.wallSeconds() == 0) {
    continue;
  }
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
if (wall == 0) {
  return 0;
}
return Math.max(0, 100 * (1 - cpu / wall));
