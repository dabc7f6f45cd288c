// region: task-4
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: put the thread into a local variable
private Thread thread;

void start() {
  Thread thread = new Thread(this::run, NAME);
  thread.start();
}

private void run() {
  try {
    while (true) {
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
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
// region: task-5
