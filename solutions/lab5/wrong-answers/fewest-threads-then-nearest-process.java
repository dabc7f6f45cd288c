// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: rounds to the nearest number
    double erlangs = OfferedLoad.of(java.util.List.of(flow));
    double latency = Seconds.of(objective.latency());
    double service = Seconds.of(flow.serviceTime());
    int all = 1;
    while (ErlangC.chanceOfWaiting(all, erlangs)
            * Math.exp(-Math.max(0, all - erlangs) * latency / service)
        > 1 - objective.share()) {
      all++;
    }
    return (int) Math.max(1, Math.round((double) all / threads));
