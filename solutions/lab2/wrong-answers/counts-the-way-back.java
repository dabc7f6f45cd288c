// region: task-2
// caught by: one outage, however long, is one connection error
// says: redisBack is good news
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
