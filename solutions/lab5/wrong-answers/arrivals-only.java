// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: how many jobs arrive during the burst
return burst.peak() * Seconds.of(burst.lasts());
