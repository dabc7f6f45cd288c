// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: Does your code divide whole numbers
if (processors.isEmpty()) {
  return 0;
}
long busy = processors.stream().filter(Processor::busy).count();
return busy / processors.size() * 100;
