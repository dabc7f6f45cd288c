// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: 20 is 2 cores over 100 ms: a job
double service = mix.cpuSeconds() + mix.ioSeconds();
return Math.min(threads, cores) / service;
