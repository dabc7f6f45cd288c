// region: task-5
// caught by: stop() while the line is being printed: it waits for that line
// says: does stop() wait with a time limit
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
    thread.join(100);
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
