// region: task-1
// caught by: one busy thread of four is 25%
// says: that is how idle it is
return threads == 0 ? 0 : 100.0 * (threads - busy) / threads;
