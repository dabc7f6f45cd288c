// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: cut to whole milliseconds
if (erlangs >= threads) {
  return Double.POSITIVE_INFINITY;
}
double millis = 1000 * chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
return Duration.ofMillis((long) millis).toMillis() / 1000.0;
