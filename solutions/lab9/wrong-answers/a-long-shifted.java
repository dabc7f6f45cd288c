// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: a shift past the highest bit makes the number negative
Duration delay = Duration.ofMillis(first.toMillis() * (1L << failures));
return delay.compareTo(cap) > 0 ? cap : delay;
