// region: task-4
// caught by: stop() right after start(): the stop is not lost
// says: does the thread itself set the field
private volatile Thread me;
private volatile boolean stopped;

void start() {
  Thread thread = new Thread(this::run, NAME);
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  me = Thread.currentThread();
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
  me.interrupt();
  try {
    me.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
// region: task-5
