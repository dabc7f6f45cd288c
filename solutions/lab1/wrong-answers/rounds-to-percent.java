// region: task-1
// caught by: any number of processors, busy and idle in any order
// says: the fraction is missing
if (processors.isEmpty()) {
  return 0;
}
return Math.round(100.0 * processors.stream().filter(Processor::busy).count() / processors.size());
