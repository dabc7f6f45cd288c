// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: begin again after some number of failures
Duration delay = first.multipliedBy(1L << failures % 20);
return delay.compareTo(cap) > 0 ? cap : delay;
