// region: task-2
// caught by: charges, 80 threads on 2 cores: 500 jobs/s, by the cores
// says: 250 jobs/s is the ceiling of one core, and
return Math.min(threads / (mix.cpuSeconds() + mix.ioSeconds()), 1 / mix.cpuSeconds());
