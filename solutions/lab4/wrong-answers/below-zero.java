// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: a share is not below 0: the two clocks
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : 100 * (1 - cpu / wall);
