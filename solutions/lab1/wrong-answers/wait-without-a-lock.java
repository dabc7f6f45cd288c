// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: Which call throws it
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  while (!stopped) {
    try {
      line.run();
      wait(EVERY.toMillis());
    } catch (RedisUnavailable e) {
      // next
    } catch (InterruptedException e) {
      return;
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
// region: task-5
