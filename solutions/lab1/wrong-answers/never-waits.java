// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: nothing waits between two lines
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.start();
}

private void run() {
  while (!stopped) {
    try {
      line.run();
    } catch (RedisUnavailable e) {
      // the next line tries again
    }
  }
}

void stop() {
  stopped = true;
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
// region: task-5
