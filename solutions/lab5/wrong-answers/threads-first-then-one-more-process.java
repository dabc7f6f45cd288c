// region: task-4
// caught by: jobs of 250 ms, to start within 50 ms: 21 processes of 4 threads
// says: always adds a process
    double erlangs = OfferedLoad.of(java.util.List.of(flow));
    double latency = Seconds.of(objective.latency());
    double service = Seconds.of(flow.serviceTime());
    int all = 1;
    while (ErlangC.chanceOfWaiting(all, erlangs)
            * Math.exp(-Math.max(0, all - erlangs) * latency / service)
        > 1 - objective.share()) {
      all++;
    }
    return all <= threads ? 1 : all / threads + 1;
