// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: round the threads per core up
int perCore = (threads + cores - 1) / cores;
double service = mix.cpuSeconds() + mix.ioSeconds();
return cores * Math.min(perCore / service, 1 / mix.cpuSeconds());
