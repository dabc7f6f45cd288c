// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: your code count some errors only
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  if (error instanceof jobsinpractice.engine.RedisUnavailable) {
    count.incrementAndGet();
  }
}

int count() {
  return count.get();
}
