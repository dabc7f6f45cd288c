// region: task-1
// caught by: 1.2 s of wall time, 0.12 s of CPU: 90% I/O
// says: that is the average of the three shares
return attempts.stream()
    .filter(attempt -> attempt.wallSeconds() > 0)
    .mapToDouble(attempt -> Math.max(0, 100 * (1 - attempt.cpuSeconds() / attempt.wallSeconds())))
    .average()
    .orElse(0);
