// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: the count starts at 0
private final AtomicInteger count = new AtomicInteger(1);

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
}

int count() {
  return count.get();
}
