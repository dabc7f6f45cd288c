// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: two outages were counted as one
private volatile boolean lost;

@Override
public void redisLost(Throwable error) {
  lost = true;
}

int count() {
  return lost ? 1 : 0;
}
