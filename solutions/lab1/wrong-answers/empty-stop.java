// region: task-5
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: stop() does not reach the thread
private volatile boolean stopped;

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    // next
  }
}
void stop() {}
