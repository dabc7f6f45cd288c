// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: that is the number of cores, right for jobs that never wait
return cores;
