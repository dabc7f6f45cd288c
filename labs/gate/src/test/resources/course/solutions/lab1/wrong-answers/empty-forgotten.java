// region: task-2
// caught by: nobody waits at an empty counter
// says: an empty counter has no oldest job
return Collections.max(ages);
