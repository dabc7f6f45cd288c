// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: the mean wait of the jobs that have to wait
if (erlangs >= threads) {
  return Double.POSITIVE_INFINITY;
}
return Seconds.of(serviceTime) / (threads - erlangs);
