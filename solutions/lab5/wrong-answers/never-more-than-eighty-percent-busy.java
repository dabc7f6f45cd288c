// region: task-4
// caught by: jobs of 250 ms, to start within 50 ms: 21 processes of 4 threads
// says: fleets that are at most 80% busy
    double erlangs = OfferedLoad.of(java.util.List.of(flow));
    double t = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
    int processes = 1;
    while (true) {
      int all = processes * threads;
      if (erlangs <= 0.8 * all) { // the formula needs a fleet that is not full
        double late = ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-(all - erlangs) * t);
        if (late <= 1 - objective.share()) {
          return processes;
        }
      }
      processes++;
    }
