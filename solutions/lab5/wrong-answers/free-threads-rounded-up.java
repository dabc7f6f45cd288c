// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: was rounded up, as if 3 − 2.4 were 1
if (erlangs >= threads) {
  return Double.POSITIVE_INFINITY;
}
return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - (int) erlangs);
