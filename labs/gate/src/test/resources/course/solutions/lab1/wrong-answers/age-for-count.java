// region: task-1
// caught by: three jobs wait
// says: not a number of jobs
return ages.get(0);
