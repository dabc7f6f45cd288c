// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: divides by 1 where threads − erlangs is less than 1
    if (erlangs >= threads) {
      return Double.POSITIVE_INFINITY;
    }
    double spare = Math.max(1, threads - erlangs);
    return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / spare;
