// region: task-2
// caught by: one outage, however long, is one connection error
// says: a listener that throws is logged
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
  throw new IllegalStateException("Redis is lost", error);
}

int count() {
  return count.get();
}
