// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: those are jobs per minute
double service = mix.cpuSeconds() + mix.ioSeconds();
return 60 * Math.min(threads / service, cores / mix.cpuSeconds());
