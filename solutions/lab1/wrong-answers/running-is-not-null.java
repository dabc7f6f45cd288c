// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: your code compare running() with null
if (processors.isEmpty()) {
  return 0;
}
int busy = 0;
for (Processor processor : processors) {
  if (processor.running() != null) {
    busy++;
  }
}
return 100.0 * busy / processors.size();
