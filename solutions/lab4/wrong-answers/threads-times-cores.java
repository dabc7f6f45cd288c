// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: do not multiply threads by cores: a job needs
return Math.min(threads * cores / (mix.cpuSeconds() + mix.ioSeconds()), cores / mix.cpuSeconds());
