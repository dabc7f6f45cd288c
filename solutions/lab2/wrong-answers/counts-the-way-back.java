// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: the end of an outage was also counted
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
}

@Override
public void redisBack() {
  count.incrementAndGet();
}

int count() {
  return count.get();
}
