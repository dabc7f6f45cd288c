// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: take one process as enough for a load that its threads can do
    double erlangs = OfferedLoad.of(List.of(flow));
    if (erlangs <= threads) {
      return 1;
    }
    double times = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
    for (int processes = 1; ; processes++) {
      int all = processes * threads;
      double late =
          ErlangC.chanceOfWaiting(all, erlangs) * Math.exp(-Math.max(0, all - erlangs) * times);
      if (late <= 1 - objective.share()) {
        return processes;
      }
    }
