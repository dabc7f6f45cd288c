// region: task-4
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: is it cut to 0, as by toMinutes()
    double erlangs = OfferedLoad.of(List.of(flow));
    double times = objective.latency().toMinutes() * 60 / Seconds.of(flow.serviceTime());
    for (int processes = 1; ; processes++) {
      int all = processes * threads;
      double late =
          ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-Math.max(0, all - erlangs) * times);
      if (late <= 1 - objective.share()) {
        return processes;
      }
    }
