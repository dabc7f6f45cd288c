// region: task-1
// caught by: any first delay, any cap, and any number of failures have the right delay
// says: the number of doublings limited
Duration delay = first.multipliedBy(1L << Math.min(failures, 30));
return delay.compareTo(cap) < 0 ? delay : cap;
