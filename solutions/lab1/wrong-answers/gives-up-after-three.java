// region: task-5
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: does your code give up after some errors
private volatile boolean stopped;
private int errors;

private void print() {
  try {
    line.run();
    errors = 0;
  } catch (RedisUnavailable e) {
    if (++errors == 3) {
      throw e;
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
