// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: the length of the burst was in milliseconds
return Math.max(0, (burst.peak() - capacity) * burst.lasts().toMillis());
