// region: task-1
// caught by: no processor yet: 0%
// says: 0 of 0 is no number
long busy = processors.stream().filter(Processor::busy).count();
return 100.0 * busy / processors.size();
