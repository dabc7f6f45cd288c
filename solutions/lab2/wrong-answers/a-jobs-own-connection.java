// region: task-2
// caught by: one outage, however long, is one connection error
// says: something else was counted
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
