// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: the CPU time is stretched by threads over cores
// when there are more threads than cores, each of them computes more slowly
double slower = Math.max(1, (double) threads / cores);
double service = mix.ioSeconds() + slower * mix.cpuSeconds();
return Math.min(threads / service, cores / mix.cpuSeconds());
