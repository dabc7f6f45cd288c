// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: that is longer than the cap
return first.multipliedBy(1L << Math.min(failures, 30));
