// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: this result includes another process
if (processors.isEmpty()) {
  return 0;
}
return 100.0 * jobsinpractice.engine.admin.Stats.of(redis).busy() / processors.size();
