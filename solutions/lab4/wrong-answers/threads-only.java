// region: task-2
// caught by: charges, 80 threads on 2 cores: 500 jobs/s, by the cores
// says: 800 jobs/s is what 80 threads allow, but 2
return threads / (mix.cpuSeconds() + mix.ioSeconds());
