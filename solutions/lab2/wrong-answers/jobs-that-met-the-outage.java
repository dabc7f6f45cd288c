// region: task-2
// caught by: one outage, however long, is one connection error
// says: count failed jobs by their error
private final java.util.concurrent.atomic.AtomicInteger errors =
    new java.util.concurrent.atomic.AtomicInteger();

@Override
public void redisLost(Throwable error) {
  errors.incrementAndGet();
}

@Override
public void jobFailed(
    jobsinpractice.engine.Job job, Throwable error, java.time.Duration elapsed) {
  if (error instanceof jobsinpractice.engine.RedisUnavailable) {
    errors.incrementAndGet();
  }
}

int count() {
  return errors.get();
}
