// region: task-1
// caught by: generated attempts, from none to fifty, from microseconds to days
// says: take a short time for none
double wall = 0;
double cpu = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  cpu += attempt.cpuSeconds();
}
return wall < 0.001 ? 0 : Math.max(0, 100 * (1 - cpu / wall));
