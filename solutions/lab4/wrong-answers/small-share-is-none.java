// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: take a small share for 0
double wall = attempts.stream().mapToDouble(Timing::wallSeconds).sum();
double cpu = attempts.stream().mapToDouble(Timing::cpuSeconds).sum();
double share = wall == 0 ? 0 : 100 * (wall - cpu) / wall;
return share < 2 ? 0 : share;
