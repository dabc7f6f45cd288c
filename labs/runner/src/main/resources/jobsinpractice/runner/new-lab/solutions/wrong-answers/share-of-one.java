// region: task-1
// caught by: one busy thread of four is 25%
// says: a percentage is a share of 100
return threads == 0 ? 0 : 1.0 * busy / threads;
