// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: ask only whether any is busy
return processors.stream().anyMatch(Processor::busy) ? 100 : 0;
