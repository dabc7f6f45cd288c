// region: task-3-wait
// caught by: 8 erlangs on 10 threads, jobs of 400 ms: a mean wait of 82 ms
// says: utilization was used as the chance of waiting
if (erlangs >= threads) {
  return Double.POSITIVE_INFINITY;
}
return erlangs / threads * Seconds.of(serviceTime) / (threads - erlangs);
