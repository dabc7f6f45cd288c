// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: 500 jobs/s is the core ceiling
return threads <= cores
    ? threads / (mix.cpuSeconds() + mix.ioSeconds())
    : cores / mix.cpuSeconds();
