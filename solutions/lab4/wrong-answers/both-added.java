// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: 600 is the sum of the two ceilings: each
return threads / (mix.cpuSeconds() + mix.ioSeconds()) + cores / mix.cpuSeconds();
