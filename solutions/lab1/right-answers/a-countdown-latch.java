// region: task-4
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    while (stopped.getCount() > 0) {
      print();
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}
// region: task-5
private final java.util.concurrent.CountDownLatch stopped =
    new java.util.concurrent.CountDownLatch(1);

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    // next
  }
}

void stop() {
  stopped.countDown();
  thread.interrupt();
  try {
    while (thread.isAlive()) {
      thread.join(1_000);
    }
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
