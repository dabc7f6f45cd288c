// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: that is rounded or cut: neither
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : Math.max(0, Math.round(100 * (1 - cpu / wall)));
