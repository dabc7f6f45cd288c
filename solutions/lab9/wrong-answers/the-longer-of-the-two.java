// region: task-1
// caught by: the delays after the first failures are 1, 2, 4, 8, 16, and 32 s
// says: the shorter of the two is used
Duration delay = first.multipliedBy(1L << Math.min(failures, 30));
return delay.compareTo(cap) > 0 ? delay : cap;
