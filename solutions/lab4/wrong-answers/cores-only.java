// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: 500 jobs/s is the core ceiling, but 10 threads
return cores / mix.cpuSeconds();
