// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: another wait with a time limit
void start() {
  thread.start();
}

private final Thread thread = new Thread(this::run, NAME);
private final java.util.concurrent.CountDownLatch end =
    new java.util.concurrent.CountDownLatch(1);

private void run() {
  try {
    do {
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        // the next line tries again
      }
    } while (!end.await(EVERY.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS));
  } catch (InterruptedException e) {
    // stop() does not interrupt it
  }
}

// region: task-5
void stop() {
  end.countDown(); // ends the wait at once
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
