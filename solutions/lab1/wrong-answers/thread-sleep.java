// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: The test cannot move their time
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // the next line tries again
      }
      Thread.sleep(EVERY.toMillis());
    }
  } catch (InterruptedException e) {
    // stop() woke us
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
// region: task-5
