// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: Does your class override jobDied, and count there
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  count.incrementAndGet();
}

@Override
public void jobDied(jobsinpractice.engine.Job job, Throwable error) {
  count.incrementAndGet();
}

int count() {
  return count.get();
}
