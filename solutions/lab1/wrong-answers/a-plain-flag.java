// region: task-5
// caught by: stop() changes a field that the thread reads: the thread sees the change
// says: Java promises the change only for a volatile field
private boolean stopped;

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
