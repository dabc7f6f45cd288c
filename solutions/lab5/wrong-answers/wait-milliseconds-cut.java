// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: the service time was cut to whole milliseconds
if (erlangs >= threads) {
  return Double.POSITIVE_INFINITY;
}
return chanceOfWaiting(threads, erlangs) * serviceTime.toMillis() / 1000.0 / (threads - erlangs);
