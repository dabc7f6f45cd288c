// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: these jobs take 120 ms on average
return Math.min(threads / 0.1, cores / mix.cpuSeconds());
