// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: forgotten when it was over
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
