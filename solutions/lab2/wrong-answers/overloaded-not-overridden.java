// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: Does your class override redisLost
private final AtomicInteger count = new AtomicInteger();

public void redisLost(Exception error) {
  count.incrementAndGet();
}

int count() {
  return count.get();
}
