// region: task-1
// caught by: one busy thread of four is 25%
// says: a count of threads
return busy;
