// region: task-2
// caught by: outages that two threads report at the same moment are both counted
// says: a call of redisLost was lost, because the other thread ran in the middle
private final AtomicInteger count = new AtomicInteger();

@Override
public void redisLost(Throwable error) {
  int before = count.get();
  count.set(before + 1);
}

int count() {
  return count.get();
}
