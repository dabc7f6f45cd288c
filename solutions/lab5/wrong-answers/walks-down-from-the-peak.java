// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: peak divided by the rate of a process, rounded down
    double perProcess = threads / Seconds.of(serviceTime);
    // enough for the peak; take one away as long as the queue still drains in time
    int processes = Math.max(1, (int) (burst.peak() / perProcess));
    while (processes > 1
        && drain(burst, (processes - 1) * perProcess) <= Seconds.of(within)) {
      processes--;
    }
    return processes;
