// region: task-1
// caught by: any number of processors, busy and idle in any order
// says: the fraction is missing
if (processors.isEmpty()) {
  return 0;
}
return 100 * processors.stream().filter(Processor::busy).count() / processors.size();
