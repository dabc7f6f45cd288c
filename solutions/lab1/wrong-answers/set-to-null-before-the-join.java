// region: task-4
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: keep it until after the join
private volatile Thread thread;
private volatile boolean stopped;

void start() {
  thread = new Thread(this::run, NAME);
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // next
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}

void stop() {
  stopped = true;
  thread.interrupt();
  thread = null;
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
// region: task-5
