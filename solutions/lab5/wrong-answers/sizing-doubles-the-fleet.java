// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: doubles the number of processes
    double erlangs = OfferedLoad.of(List.of(flow));
    double times = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
    int processes = 1;
    while (ErlangC.chanceOfWaiting(processes * threads, erlangs)
            * Math.exp(-Math.max(0, processes * threads - erlangs) * times)
        > 1 - objective.share()) {
      processes *= 2;
    }
    return processes;
