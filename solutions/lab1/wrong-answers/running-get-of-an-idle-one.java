// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: An idle processor's running() is empty
if (processors.isEmpty()) {
  return 0;
}
long busy = processors.stream().filter(p -> p.running().get().job() != null).count();
return 100.0 * busy / processors.size();
