// region: task-5
// caught by: start() returns, and a thread prints the first line at once
// says: a static flag that another logger's
private static volatile boolean stopped;

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
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
