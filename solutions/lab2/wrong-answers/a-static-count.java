// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: Is the count in a static field
private static final AtomicInteger COUNT = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  COUNT.incrementAndGet();
}

int count() {
  return COUNT.get();
}
