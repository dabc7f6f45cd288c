// region: task-1
// caught by: one busy thread of four is 25%
// says: the share of idle threads
return threads == 0 ? 0 : 100.0 * (threads - busy) / threads;
