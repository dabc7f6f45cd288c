// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: one method call for each failure
if (failures == 0) return first;
Duration twice = delay(failures - 1).multipliedBy(2);
return twice.compareTo(cap) < 0 ? twice : cap;
