// region: task-4
// caught by: stop() right after start(): the stop is not lost
// says: do nothing until run() has set a field
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean running;

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  running = true;
  try {
    while (running) {
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
  if (!running) {
    return;
  }
  running = false;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
// region: task-5
