// region: task-1
// caught by: any first delay, any cap, and any number of failures have the right delay
// says: right only for a first delay of 1 s and a cap of 60 s
if (failures >= 6) return cap;
Duration delay = first.multipliedBy(1L << failures);
return delay.compareTo(cap) > 0 ? cap : delay;
