// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: that is less than 95%, and the number at
return (int) Math.ceil(cores / mix.cpuSeconds() * (mix.cpuSeconds() + mix.ioSeconds()));
