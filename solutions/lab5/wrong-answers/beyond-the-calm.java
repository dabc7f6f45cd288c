// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: what the burst adds to the calm rate
return Math.max(0, (burst.peak() - burst.calm()) * Seconds.of(burst.lasts()));
