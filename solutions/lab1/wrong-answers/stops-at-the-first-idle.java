// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: two busy processors come before the first idle one
if (processors.isEmpty()) {
  return 0;
}
return 100.0 * processors.stream().takeWhile(Processor::busy).count() / processors.size();
