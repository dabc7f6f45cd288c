// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: 6000 is jobs per minute: return jobs per second
double service = mix.cpuSeconds() + mix.ioSeconds();
return 60 * Math.min(threads / service, cores / mix.cpuSeconds());
