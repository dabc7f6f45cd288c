// region: task-2
// caught by: charges, 80 threads on 2 cores: 500 jobs/s, by the cores
// says: that is one core; the machine has 2
return Math.min(threads / (mix.cpuSeconds() + mix.ioSeconds()), 1 / mix.cpuSeconds());
