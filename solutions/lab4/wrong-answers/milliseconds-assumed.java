// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: that is a thousand times as much
double service = mix.cpuSeconds() + mix.ioSeconds();
return Math.min(1000 * threads / service, 1000 * cores / mix.cpuSeconds());
