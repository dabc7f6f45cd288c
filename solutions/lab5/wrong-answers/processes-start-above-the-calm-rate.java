// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: begins above the answer
    double each = threads / Seconds.of(serviceTime);
    int processes = (int) Math.ceil(burst.calm() / each) + 1;
    while (drain(burst, processes * each) > Seconds.of(within)) {
      processes++;
    }
    return processes;
