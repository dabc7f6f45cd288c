// region: task-5-processes
// caught by: a burst that one process can handle: 1 process
// says: begins above the answer
    double each = threads / Seconds.of(serviceTime);
    int processes = (int) Math.ceil(burst.calm() / each) + 1;
    while (drain(burst, processes * each) > Seconds.of(within)) {
      processes++;
    }
    return processes;
