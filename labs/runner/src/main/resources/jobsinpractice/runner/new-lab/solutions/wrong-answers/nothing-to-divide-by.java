// region: task-1
// caught by: a worker without threads is 0% busy
// says: the number of threads is 0
return 100 * busy / threads;
