// region: task-2
// caught by: charges, 80 threads on 2 cores: 500 jobs/s, by the cores
// says: 475 jobs/s is 95% of what the cores can do
    double service = mix.cpuSeconds() + mix.ioSeconds();
    return Math.min(threads / service, 0.95 * cores / mix.cpuSeconds());
