// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: counts when redisBack is called
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisBack() {
  count.incrementAndGet();
}

int count() {
  return count.get();
}
