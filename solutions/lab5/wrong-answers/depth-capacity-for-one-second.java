// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: the capacity of one second was subtracted
return Math.max(0, burst.peak() * Seconds.of(burst.lasts()) - capacity);
