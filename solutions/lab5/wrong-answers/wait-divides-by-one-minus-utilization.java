// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: divided by 1 − utilization
    if (erlangs >= threads) {
      return Double.POSITIVE_INFINITY;
    }
    double utilization = erlangs / threads;
    return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (1 - utilization);
