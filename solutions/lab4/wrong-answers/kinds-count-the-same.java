// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: the kinds have different shares: 80% of the jobs
double cpu = mix.kinds().stream().mapToDouble(Mix.Kind::cpuSeconds).average().orElse(0);
return Math.min(threads / (mix.cpuSeconds() + mix.ioSeconds()), cores / cpu);
