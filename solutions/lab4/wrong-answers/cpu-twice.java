// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: the CPU time, 4 ms, was added twice
double service = mix.cpuSeconds() + mix.ioSeconds();
return Math.min(threads / (service + mix.cpuSeconds()), cores / mix.cpuSeconds());
