// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: 2 is also the number of cores
return cores;
