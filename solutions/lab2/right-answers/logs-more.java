// region: task-2
private final AtomicInteger count = new AtomicInteger();
private jobsinpractice.engine.Worker worker;

@Override
public void startup(jobsinpractice.engine.Worker started) {
  worker = started;
}

@Override
public void heartbeat(jobsinpractice.engine.Worker beating) {
  java.util.Objects.requireNonNull(beating.redis());
}

@Override
public void redisLost(Throwable error) {
  int now = count.incrementAndGet();
  System.out.println("Redis is away for the " + now + ". time: " + error.getMessage());
}

@Override
public void redisBack() {
  System.out.println("Redis is back");
}

int count() {
  return count.get();
}
