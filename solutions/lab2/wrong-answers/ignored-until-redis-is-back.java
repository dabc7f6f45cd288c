// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: wait for redisBack
private boolean away;
private int outages;

@Override
public synchronized void redisLost(Throwable error) {
  if (!away) {
    away = true;
    outages++;
  }
}

@Override
public synchronized void redisBack() {
  away = false;
}

synchronized int count() {
  return outages;
}
