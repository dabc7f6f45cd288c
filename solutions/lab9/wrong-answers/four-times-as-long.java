// region: task-1
// caught by: the delays after the first failures are 1, 2, 4, 8, 16, and 32 s
// says: the same factor each time, and not 2
Duration delay = first;
for (int i = 0; i < failures && delay.compareTo(cap) < 0; i++) delay = delay.multipliedBy(4);
return delay.compareTo(cap) > 0 ? cap : delay;
