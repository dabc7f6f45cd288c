// region: task-1
// caught by: the delays after the first failures are 1, 2, 4, 8, 16, and 32 s
// says: exponential means that it doubles
Duration delay = first.multipliedBy(1L + failures);
return delay.compareTo(cap) > 0 ? cap : delay;
