// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: Divide by the difference
if (erlangs >= threads) return Double.POSITIVE_INFINITY;
return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / threads - erlangs;
