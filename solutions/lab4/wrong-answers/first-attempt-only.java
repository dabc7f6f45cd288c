// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: share of the first attempt alone
if (attempts.isEmpty() || attempts.get(0).wallSeconds() == 0) {
  return 0;
}
return Math.max(0, 100 * (1 - attempts.get(0).cpuSeconds() / attempts.get(0).wallSeconds()));
