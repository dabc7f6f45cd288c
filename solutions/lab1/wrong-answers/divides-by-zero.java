// region: task-1
// caught by: no processor yet: 0%
// says: before the worker has started there are no processors
int busy = (int) processors.stream().filter(Processor::busy).count();
return 100 * busy / processors.size();
