// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: that 0.7, rounded to 1
if (processors.isEmpty()) {
  return 0;
}
double busy = processors.stream().filter(Processor::busy).count();
return Math.round(busy / processors.size());
