// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: 10 threads cannot give them so much
return cores / mix.cpuSeconds();
