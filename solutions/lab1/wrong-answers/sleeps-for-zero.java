// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: is not EVERY: sleep EVERY
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // next
      }
      sleeper.sleep(Duration.ofMinutes(EVERY.toMinutes()));
    }
  } catch (InterruptedException e) {
    // over
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
