// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: that is what came
return burst.peak() * Seconds.of(burst.lasts());
