// region: task-2
// caught by: outages that two threads report at the same moment are both counted
// says: a call of redisLost was lost, because the other thread ran in the middle
private volatile int count;

@Override
public void redisLost(Throwable error) {
  count++;
}

int count() {
  return count;
}
