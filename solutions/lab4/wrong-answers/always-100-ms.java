// region: task-2
// caught by: exports of 0.4 s, 10 threads on 8 cores: 25 jobs/s
// says: assume a service time of 100 ms
return Math.min(threads / 0.1, cores / mix.cpuSeconds());
