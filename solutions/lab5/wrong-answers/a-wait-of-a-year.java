// region: task-3-wait
// caught by: no load and overload: the mean wait
// says: this wait is finite
if (erlangs >= threads) {
  return 31_536_000;
}
return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
