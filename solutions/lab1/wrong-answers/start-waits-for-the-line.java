// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: does start() wait for the first line
private final java.util.concurrent.CountDownLatch first =
    new java.util.concurrent.CountDownLatch(1);
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
  try {
    first.await();
    Thread.sleep(50); // until the line is on the screen
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // skip this line
      }
      first.countDown();
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
