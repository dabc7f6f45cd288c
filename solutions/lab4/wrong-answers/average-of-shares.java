// region: task-1
// caught by: four attempts, 1.2 s of wall time and 0.3 s of CPU: 75% I/O
// says: that is the average of the four shares
return attempts.stream()
    .filter(attempt -> attempt.wallSeconds() > 0)
    .mapToDouble(attempt -> Math.max(0, 100 * (1 - attempt.cpuSeconds() / attempt.wallSeconds())))
    .average()
    .orElse(0);
