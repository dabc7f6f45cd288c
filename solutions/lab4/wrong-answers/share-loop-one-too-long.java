// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: Does a loop run one too far
double wall = 0;
double cpu = 0;
for (int i = 0; i <= attempts.size(); i++) {
  wall += attempts.get(i).wallSeconds();
  cpu += attempts.get(i).cpuSeconds();
}
return wall == 0 ? 0 : Math.max(0, 100 * (1 - cpu / wall));
