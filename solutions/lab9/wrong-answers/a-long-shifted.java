// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: a long has room for 63 doublings
Duration delay = Duration.ofMillis(first.toMillis() * (1L << failures));
return delay.compareTo(cap) > 0 ? cap : delay;
