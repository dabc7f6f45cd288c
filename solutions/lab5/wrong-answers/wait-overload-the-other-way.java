// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: or take this load for overload
if (threads >= erlangs) return Double.POSITIVE_INFINITY;
return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
