// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: that is the ceiling of 2 cores
return Math.min(threads / (mix.cpuSeconds() + mix.ioSeconds()), 2 / mix.cpuSeconds());
