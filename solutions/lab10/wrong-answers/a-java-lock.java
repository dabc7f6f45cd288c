// region: task-3
// caught by: two processes take the last piece at the same moment: one gets it
// says: A Java lock keeps out the threads of its own process only
synchronized (Stock.class) {
  return Naive.take(database, item);
}
