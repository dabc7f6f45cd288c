// region: task-5
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: does your catch run the line again
private volatile boolean stopped;

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    try {
      line.run();
    } catch (RedisUnavailable again) {
      // next
    }
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
