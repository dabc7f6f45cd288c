// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: was cut to a whole number, as if 3 − 2.4 were 0
if (erlangs >= threads) {
  return Double.POSITIVE_INFINITY;
}
int free = (int) Math.floor(threads - erlangs);
return chanceOfWaiting(threads, erlangs) / free * Seconds.of(serviceTime);
