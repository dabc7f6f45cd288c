// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: the worker logs what a listener throws
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
  throw new IllegalStateException("Redis is lost", error);
}

int count() {
  return count.get();
}
