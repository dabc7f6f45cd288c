// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: the two do not add up
return threads / (mix.cpuSeconds() + mix.ioSeconds()) + cores / mix.cpuSeconds();
