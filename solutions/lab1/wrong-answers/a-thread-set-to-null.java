// region: task-4
// caught by: stop() changes a field that the thread reads: the thread sees the change
// says: Java promises the change only for a volatile field
private Thread thread;

void start() {
  thread = new Thread(this::run, NAME);
  thread.start();
}

private void run() {
  try {
    while (thread != null) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // next
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}
// region: task-5
void stop() {
  Thread ends = thread;
  thread = null;
  ends.interrupt();
  try {
    ends.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
