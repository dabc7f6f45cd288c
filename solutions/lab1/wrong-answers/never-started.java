// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: A Thread object does nothing before that
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.setDaemon(true);
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // the next line tries again
      }
      sleeper.sleep(EVERY);
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
