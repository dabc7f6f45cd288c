// region: task-2
// caught by: the oldest job has waited 42 s
// says: that is the newest job
return ages.isEmpty() ? 0 : Collections.min(ages);
