// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: that is rounded: return the bound
double service = mix.cpuSeconds() + mix.ioSeconds();
double bound = Math.min(threads / service, cores / mix.cpuSeconds());
return Math.round(10 * bound) / 10.0;
