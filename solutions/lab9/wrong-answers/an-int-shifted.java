// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: Java shifts an int by failures modulo 32
Duration delay = first.multipliedBy(1 << failures);
return delay.isNegative() || delay.compareTo(cap) > 0 ? cap : delay;
