// region: task-5
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: Thread.currentThread() is the thread that calls stop()
private volatile boolean stopped;

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    // next
  }
}

void stop() {
  stopped = true;
  Thread.currentThread().interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
