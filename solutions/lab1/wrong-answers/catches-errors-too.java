// region: task-4
// caught by: any other exception ends the thread, and is not hidden
// says: Is your catch too wide
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (RedisUnavailable | Error | NullPointerException e) {
        // skip this line
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // stop() woke the thread
  }
}
// region: task-5
void stop() {
  stopped = true;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
