// region: task-4
// caught by: any other exception ends the thread, and is not hidden
// says: what leaves run(), Java prints
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
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
      } catch (RuntimeException e) {
        e.printStackTrace();
        return;
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
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
// region: task-5
