// region: task-2
// caught by: one outage, however long, is one connection error
// says: forgotten when it is over
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
}

@Override
public void redisBack() {
  count.set(0);
}

int count() {
  return count.get();
}
