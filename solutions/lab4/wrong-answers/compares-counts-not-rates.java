// region: task-2
// caught by: charges, 10 threads on 2 cores: 100 jobs/s, by the threads
// says: more threads than cores
    if (threads <= cores) {
      return threads / (mix.cpuSeconds() + mix.ioSeconds());
    }
    return cores / mix.cpuSeconds();
