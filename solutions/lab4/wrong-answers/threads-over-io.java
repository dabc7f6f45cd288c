// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: a thread is also busy while its job computes:
return Math.min(threads / mix.ioSeconds(), cores / mix.cpuSeconds());
