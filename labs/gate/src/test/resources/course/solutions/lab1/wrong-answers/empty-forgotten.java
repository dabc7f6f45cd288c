// region: task-2
// caught by: no job waits at an empty counter
// says: an empty counter has no oldest job
return Collections.max(ages);
