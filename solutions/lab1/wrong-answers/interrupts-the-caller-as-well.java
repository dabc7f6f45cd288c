// region: task-5
// caught by: stop() while the line is being printed: it waits for that line
// says: and waits for nothing
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
  Thread.currentThread().interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    // asked to end
  }
}
