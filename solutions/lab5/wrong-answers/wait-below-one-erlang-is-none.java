// region: task-3-wait
// caught by: any fleet: the chance of waiting and the mean wait
// says: returns 0 where the load is less than 1 erlang
    if (erlangs < 1) {
      return 0;
    }
    if (erlangs >= threads) {
      return Double.POSITIVE_INFINITY;
    }
    return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
