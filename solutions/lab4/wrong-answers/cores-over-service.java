// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: cores have nothing to do with a job's I/O
double service = mix.cpuSeconds() + mix.ioSeconds();
return Math.min(threads, cores) / service;
