// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: divided by the number of cores
if (processors.isEmpty()) return 0;
long busy = processors.stream().filter(Processor::busy).count();
return 100.0 * busy / Runtime.getRuntime().availableProcessors();
