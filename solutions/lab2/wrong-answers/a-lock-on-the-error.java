// region: task-2
// caught by: outages that two threads report at the same moment are both counted
// says: Do both threads lock the same object
private int count;

@Override
public void redisLost(Throwable error) {
  synchronized (error) {
    count++;
  }
}

int count() {
  return count;
}
