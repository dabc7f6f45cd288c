// region: task-1
// caught by: a worker without threads is 0% busy
// says: none to divide by
return 100 * busy / threads;
