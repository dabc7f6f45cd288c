// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: cut or rounded to whole seconds
if (erlangs >= threads) return Double.POSITIVE_INFINITY;
double wait = chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
return (long) wait;
