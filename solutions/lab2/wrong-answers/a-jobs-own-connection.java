// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: a call of jobFailed was counted
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
}

@Override
public void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  if (error instanceof java.net.ConnectException) {
    count.incrementAndGet();
  }
}

int count() {
  return count.get();
}
