// region: task-2
// caught by: outages that two threads report at the same moment are both counted
// says: calls from two threads were lost
private int count;

@Override
public void redisLost(Throwable error) {
  count++;
}

int count() {
  return count;
}
