// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: or skip an outage soon after another
private final java.util.concurrent.atomic.AtomicInteger count =
    new java.util.concurrent.atomic.AtomicInteger();

private long last = System.nanoTime() - 1_000_000_000L;

@Override
public synchronized void redisLost(Throwable error) {
  long now = System.nanoTime();
  if (now - last >= 1_000_000_000L) count.incrementAndGet();
  last = now;
}

int count() {
  return count.get();
}
