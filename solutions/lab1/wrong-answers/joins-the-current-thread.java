// region: task-5
// caught by: any other exception ends the thread, and is not hidden
// says: that is the thread that calls stop()
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
  thread.interrupt();
  try {
    Thread.currentThread().join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
