// region: task-1
// caught by: any number of processors, busy and idle in any order
// says: Does your code round or cut the result
if (processors.isEmpty()) {
  return 0;
}
double busy = processors.stream().filter(Processor::busy).count();
return Math.round(1000 * busy / processors.size()) / 10.0;
