// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: cores do not multiply threads
return Math.min(threads * cores / (mix.cpuSeconds() + mix.ioSeconds()), cores / mix.cpuSeconds());
