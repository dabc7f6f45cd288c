// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: that is the idle share
if (processors.isEmpty()) {
  return 0;
}
long idle = processors.stream().filter(p -> p.running().isEmpty()).count();
return 100.0 * idle / processors.size();
