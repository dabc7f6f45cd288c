// region: task-2
// caught by: outages that two threads report at the same moment are both counted
// says: without a lock, a thread may see an old value
private int count;

@Override
public synchronized void redisLost(Throwable error) {
  count++;
}

int count() {
  return count;
}
