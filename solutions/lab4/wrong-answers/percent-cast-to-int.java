// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: cuts that to a whole number
double wall = 0;
double waited = 0;
for (Timing attempt : attempts) {
  wall += attempt.wallSeconds();
  waited += attempt.wallSeconds() - attempt.cpuSeconds();
}
return wall == 0 || waited < 0 ? 0 : (int) (waited / wall * 100);
