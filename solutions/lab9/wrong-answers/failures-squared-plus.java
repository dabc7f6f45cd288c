// region: task-1
// caught by: the delays after the first failures are 1, 2, 4, 8, 16, and 32 s
// says: that is failures + 1, squared
Duration delay = first.multipliedBy((long) (failures + 1) * (failures + 1));
return delay.compareTo(cap) > 0 ? cap : delay;
