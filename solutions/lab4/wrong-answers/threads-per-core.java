// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: 6 / 8 is 0 in whole
    int threadsPerCore = threads / cores;
    double service = mix.cpuSeconds() + mix.ioSeconds();
    double oneCore = Math.min(threadsPerCore / service, 1 / mix.cpuSeconds());
    return cores * oneCore;
