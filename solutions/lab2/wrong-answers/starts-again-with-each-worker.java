// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: Does your class override startup, and set the count back
  private final java.util.concurrent.atomic.AtomicInteger count =
      new java.util.concurrent.atomic.AtomicInteger();

  @Override
  public void startup(jobsinpractice.engine.Worker worker) {
    count.set(0); // since the worker started
  }

  @Override
  public void redisLost(Throwable error) {
    count.incrementAndGet();
  }

  int count() {
    return count.get();
  }
