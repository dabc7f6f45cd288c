// region: task-3
// caught by: two processes take the last piece at the same moment: one gets it
// says: both processes read 1 and wrote 0: a lost update
return Naive.take(database, item);
