// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: this result includes another process
int busy = 0;
int all = 0;
for (var process : new jobsinpractice.engine.admin.ProcessSet(redis).list()) {
  busy += process.busy();
  all += process.concurrency();
}
return all == 0 ? 0 : 100.0 * busy / all;
