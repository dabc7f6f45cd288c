// region: task-5
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: not run the line any more
private volatile boolean stopped;

private boolean away;

private void print() {
  if (away) {
    return;
  }
  try {
    line.run();
  } catch (RedisUnavailable e) {
    away = true;
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
