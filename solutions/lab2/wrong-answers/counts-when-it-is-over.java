// region: task-2
// caught by: one outage, however long, is one connection error
// says: an outage that has not ended would be seen by nobody
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisBack() {
  count.incrementAndGet();
}

int count() {
  return count.get();
}
