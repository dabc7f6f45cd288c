// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: 300 jobs/s is what 30 threads allow
Mix.Kind kind = mix.kinds().get(0);
return Math.min(threads / (kind.cpuSeconds() + kind.ioSeconds()), cores / kind.cpuSeconds());
