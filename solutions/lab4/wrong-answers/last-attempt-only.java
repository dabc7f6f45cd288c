// region: task-1
// caught by: 1.2 s of wall time, 0.12 s of CPU: 90% I/O
// says: that is the last attempt alone
if (attempts.isEmpty()) {
  return 0;
}
Timing last = attempts.get(attempts.size() - 1);
return last.wallSeconds() == 0
    ? 0
    : Math.max(0, 100 * (1 - last.cpuSeconds() / last.wallSeconds()));
