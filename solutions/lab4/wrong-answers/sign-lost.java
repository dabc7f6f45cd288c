// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: all of it was CPU time, and the small
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : 100 * Math.abs(1 - cpu / wall);
