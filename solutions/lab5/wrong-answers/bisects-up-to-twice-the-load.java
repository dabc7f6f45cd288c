// region: task-4
// caught by: a load with a fraction, a loose promise, and a narrow miss
// says: end at an upper bound
    double erlangs = OfferedLoad.of(java.util.List.of(flow));
    double inServiceTimes = Seconds.of(objective.latency()) / Seconds.of(flow.serviceTime());
    int low = 1;
    int high = Math.max(1, (int) Math.ceil(2 * erlangs / threads)); // 50% busy is always enough
    while (low < high) {
      int middle = (low + high) / 2;
      int all = middle * threads;
      double late =
          ErlangC.chanceOfWaiting(all, erlangs)
              * Math.exp(-Math.max(0, all - erlangs) * inServiceTimes);
      if (late <= 1 - objective.share()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
