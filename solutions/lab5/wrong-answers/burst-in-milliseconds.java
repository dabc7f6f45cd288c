// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: that is with milliseconds
return Math.max(0, (burst.peak() - capacity) * burst.lasts().toMillis());
