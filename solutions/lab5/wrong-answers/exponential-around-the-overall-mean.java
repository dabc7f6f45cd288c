// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: has the mean wait of *all* jobs in it
    double erlangs = OfferedLoad.of(java.util.List.of(flow));
    double latency = Seconds.of(objective.latency());
    for (int processes = 1; ; processes++) {
      int all = processes * threads;
      double chance = ErlangC.chanceOfWaiting(all, erlangs);
      double mean = ErlangC.meanWait(all, erlangs, flow.serviceTime());
      double late = chance == 0 ? 0 : chance * Math.exp(-latency / mean);
      if (late <= 1 - objective.share()) {
        return processes;
      }
    }
