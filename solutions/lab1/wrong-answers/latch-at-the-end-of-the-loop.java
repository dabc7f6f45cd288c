// region: task-4
// caught by: any other exception ends the thread, and is not hidden
// says: For a signal, such as a latch
void start() {
  thread.start();
}

private final java.util.concurrent.CountDownLatch ended =
    new java.util.concurrent.CountDownLatch(1);
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        // no line this time
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException end) {
    // stop() ended the sleep
  }
  ended.countDown();
}
// region: task-5
void stop() {
  stopped = true;
  thread.interrupt();
  try {
    ended.await();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
