// region: task-3-wait
// caught by: a mean wait of nothing, and one without end
// says: the queue grows for ever
if (erlangs >= threads) {
  return 31_536_000;
}
return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
