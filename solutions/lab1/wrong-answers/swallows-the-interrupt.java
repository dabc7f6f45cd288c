// region: task-4
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: caught inside the loop, the loop goes on
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  while (true) {
    try {
      line.run();
    } catch (RedisUnavailable e) {
      // the next line tries again
    }
    try {
      sleeper.sleep(EVERY);
    } catch (InterruptedException e) {
      // woken too early
    }
  }
}

void stop() {
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
// region: task-5
