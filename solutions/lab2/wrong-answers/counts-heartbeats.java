// region: task-2
// caught by: one outage, however long, is one connection error
// says: a failed job or a heartbeat is not a lost Redis
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
}

@Override
public void heartbeat(jobsinpractice.engine.Worker worker) {
  count.incrementAndGet();
}

int count() {
  return count.get();
}
