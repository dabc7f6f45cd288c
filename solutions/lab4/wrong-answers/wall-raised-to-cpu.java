// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: raise the wall time of the first attempt
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += Math.max(attempt.wallSeconds(), attempt.cpuSeconds());
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : 100 * (wall - cpu) / wall;
