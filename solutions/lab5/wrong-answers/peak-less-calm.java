// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: the calm rate was subtracted from the peak
return Math.max(0, (burst.peak() - burst.calm() - capacity) * Seconds.of(burst.lasts()));
