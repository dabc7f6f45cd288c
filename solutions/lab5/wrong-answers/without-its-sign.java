// region: task-5
// caught by: a fleet that handles the peak: no job waits
// says: the sign of the difference was dropped
return Math.abs(burst.peak() - capacity) * Seconds.of(burst.lasts());
