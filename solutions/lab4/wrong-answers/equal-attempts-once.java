// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: does a Set, a map, or distinct()
double wall = 0;
double cpu = 0;
for (Timing attempt : new java.util.LinkedHashSet<>(attempts)) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall == 0 ? 0 : Math.max(0, 100 * (1 - cpu / wall));
