// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: does a set or distinct() drop one
double wall = attempts.stream().mapToDouble(Timing::wallSeconds).distinct().sum();
double cpu = attempts.stream().mapToDouble(Timing::cpuSeconds).sum();
return wall == 0 ? 0 : Math.max(0, 100 * (1 - cpu / wall));
