// region: task-5
// caught by: 9000 jobs wait when the burst ends
// says: the queue grows by in one second
return Math.max(0, burst.peak() - capacity);
