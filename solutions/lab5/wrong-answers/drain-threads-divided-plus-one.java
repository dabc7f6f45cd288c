// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: always adds a process
    double perThread = 1 / Seconds.of(serviceTime);
    int needed = 1;
    while (drain(burst, needed * perThread) > Seconds.of(within)) {
      needed++;
    }
    return needed / threads + 1;
