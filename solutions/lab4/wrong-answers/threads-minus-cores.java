// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: that is 8 / 96 ms
return Math.min((threads - cores) / mix.ioSeconds(), cores / mix.cpuSeconds());
