// region: task-2
// caught by: two outages are two connection errors
// says: not how many: add one for each
private volatile boolean lost;

@Override
public void redisLost(Throwable error) {
  lost = true;
}

int count() {
  return lost ? 1 : 0;
}
