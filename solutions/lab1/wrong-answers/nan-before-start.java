// region: task-1
// caught by: no processor yet: 0%
// says: 0 divided by 0 is NaN
long busy = processors.stream().filter(Processor::busy).count();
return 100.0 * busy / processors.size();
