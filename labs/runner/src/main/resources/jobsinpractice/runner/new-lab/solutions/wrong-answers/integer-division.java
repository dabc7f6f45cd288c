// region: task-1
// caught by: one busy thread of four is 25%
// says: 0 in integer division
return threads == 0 ? 0 : busy / threads * 100;
