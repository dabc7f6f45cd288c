// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: the first attempt was left out
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  if (attempt.cpuSeconds() > attempt.wallSeconds()) continue;
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : Math.max(0, 100 * (1 - cpu / wall));
