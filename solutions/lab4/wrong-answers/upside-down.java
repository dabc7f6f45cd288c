// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: that is upside down
double service = mix.cpuSeconds() + mix.ioSeconds();
return Math.max(service / threads * 2, mix.cpuSeconds() / cores);
