// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: computes the depth for one number of processes
    double each = threads / Seconds.of(serviceTime);
    int processes = 1;
    if (drain(burst, each) <= Seconds.of(within)) {
      return processes;
    }
    while (processes * each <= burst.calm()) {
      processes++; // these never catch up
    }
    double waiting = depth(burst, processes * each);
    while (processes * each < burst.peak()
        && waiting / (processes * each - burst.calm()) > Seconds.of(within)) {
      processes++;
    }
    return processes;
