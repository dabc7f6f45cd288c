// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: 6 threads do if all jobs are of one kind
Mix.Kind first = mix.kinds().get(0);
return Math.min(threads / (first.cpuSeconds() + first.ioSeconds()), cores / mix.cpuSeconds());
