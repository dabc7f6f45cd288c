// region: task-3-wait
// caught by: a mean wait of nothing, and one without end
// says: a wait below 0
return chanceOfWaiting(threads, erlangs) * Seconds.of(serviceTime) / (threads - erlangs);
