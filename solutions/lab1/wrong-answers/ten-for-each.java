// region: task-1
// caught by: any number of processors, busy and idle in any order
// says: that is 10 for each busy processor
return 10.0 * processors.stream().filter(Processor::busy).count();
