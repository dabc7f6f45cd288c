// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: ask only whether all are busy
if (processors.isEmpty()) {
  return 0;
}
return processors.stream().allMatch(Processor::busy) ? 100 : 0;
