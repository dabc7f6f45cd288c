// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: at least one thread
double service = mix.cpuSeconds() + mix.ioSeconds();
return Math.min(Math.max(threads, cores) / service, cores / mix.cpuSeconds());
