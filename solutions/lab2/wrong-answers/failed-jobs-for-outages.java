// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: or only another method, such as jobFailed
private final java.util.concurrent.atomic.AtomicInteger count =
    new java.util.concurrent.atomic.AtomicInteger();

@Override
public void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  if (error instanceof jobsinpractice.engine.RedisUnavailable) {
    count.incrementAndGet();
  }
}

/** Returns how many outages the workers that share this object have reported. */
int count() {
  return count.get();
}
