// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: leaves out the rest
    double erlangs = OfferedLoad.of(List.of(flow));
    double times = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
    int all = threads;
    while (ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-Math.max(0, all - erlangs) * times)
        > 1 - objective.share()) {
      all++;
    }
    return all / threads;
