// region: task-1
// caught by: clocks that do not quite agree: 0%, never less
// says: set to 0 on its own
double wall = 0;
double io = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  io += Math.max(0, attempt.wallSeconds() - attempt.cpuSeconds());
}
return wall == 0 ? 0 : 100 * io / wall;
