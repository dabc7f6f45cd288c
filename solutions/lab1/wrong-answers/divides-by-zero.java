// region: task-1
// caught by: no processor yet: 0%
// says: there a division by 0
int busy = (int) processors.stream().filter(Processor::busy).count();
return 100 * busy / processors.size();
