// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: the start of a worker was counted
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
}

@Override
public void startup(jobsinpractice.engine.Worker worker) {
  count.incrementAndGet();
}

int count() {
  return count.get();
}
