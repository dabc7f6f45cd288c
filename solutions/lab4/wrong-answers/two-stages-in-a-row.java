// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: two stages in a row
double secondsPerJobByThreads = (mix.cpuSeconds() + mix.ioSeconds()) / threads;
double secondsPerJobByCores = mix.cpuSeconds() / cores;
return 1 / (secondsPerJobByThreads + secondsPerJobByCores);
