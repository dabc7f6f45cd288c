// region: task-2
// caught by: charges, 80 threads on 2 cores: 500 jobs/s, by the cores
// says: 2 cores do 500 a second, whatever
return threads / (mix.cpuSeconds() + mix.ioSeconds());
