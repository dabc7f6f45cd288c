// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: wait on average, times the service time
if (erlangs >= threads) return Double.POSITIVE_INFINITY;
double u = erlangs / threads;
return chanceOfWaiting(threads, erlangs) * u * Seconds.of(serviceTime) / (1 - u);
