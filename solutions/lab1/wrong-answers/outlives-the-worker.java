// region: task-4
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: your loop outlives the worker
void start() {
  Thread thread = new Thread(this::run, NAME);
  thread.setDaemon(true); // it dies with the JVM
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
    // nothing interrupts us
  }
}

void stop() {}
// region: task-5
