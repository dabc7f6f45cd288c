// region: task-1
// caught by: a worker without threads is 0% busy
// says: is not a number
return 100.0 * busy / threads;
