// region: task-3
// caught by: the time is the given clock's, also for retries
// says: treat a single retry as an empty set
var retries = new RetrySet(redis, clock).page(0, 1000);
double most = 0;
for (int i = 0; i < retries.size() - 1; i++) {
  most = Math.max(most, clock.millis() / 1000.0 - retries.get(i).score());
}
return most;
