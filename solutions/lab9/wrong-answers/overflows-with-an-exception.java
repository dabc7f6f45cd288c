// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: a delay fits neither into a long nor
Duration delay = first;
for (int i = 0; i < Math.min(failures, 1_000); i++) delay = delay.multipliedBy(2);
return delay.compareTo(cap) > 0 ? cap : delay;
