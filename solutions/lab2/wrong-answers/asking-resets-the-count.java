// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: Asking must not change the count
private final java.util.concurrent.atomic.AtomicInteger count =
    new java.util.concurrent.atomic.AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
}

int count() {
  return count.getAndSet(0);
}
