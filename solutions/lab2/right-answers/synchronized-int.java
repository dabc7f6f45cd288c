// region: task-2
private int count;

@Override
public synchronized void redisLost(Throwable error) {
  count++;
}

synchronized int count() {
  return count;
}
