// region: task-5
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: your loop outlives the worker
private volatile boolean stopped;

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    // next
  }
}
void stop() {}
