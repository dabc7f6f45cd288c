// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: share of the last attempt alone
if (attempts.isEmpty()) {
  return 0;
}
Timing last = attempts.get(attempts.size() - 1);
return last.wallSeconds() == 0
    ? 0
    : Math.max(0, 100 * (1 - last.cpuSeconds() / last.wallSeconds()));
