// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: 100 times 7 busy processors, divided by 9
long busy = processors.stream().filter(Processor::busy).count();
return processors.isEmpty() ? 0 : 100.0 * busy / (processors.size() - 1);
