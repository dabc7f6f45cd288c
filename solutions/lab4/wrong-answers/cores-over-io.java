// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: that is 2 cores over 96 ms
double service = mix.cpuSeconds() + mix.ioSeconds();
return Math.min(threads / service, cores / mix.ioSeconds());
