// region: task-3-wait
// caught by: no load and overload: the mean wait
// says: a wait cannot be negative
return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
