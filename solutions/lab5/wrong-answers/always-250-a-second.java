// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: a peak of 250 for every burst
return Math.max(0, (250 - capacity) * Seconds.of(burst.lasts()));
