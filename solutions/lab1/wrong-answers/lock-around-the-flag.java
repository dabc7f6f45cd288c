// region: task-4
// caught by: stop() just as a sleep ends: the thread and stop() do not wait for each other
// says: does stop() join the thread while it holds a lock
// also says: does stop() join the thread while it holds a lock
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    while (goesOn()) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // skip this line
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // stop() woke the thread
  }
}
// region: task-5
private synchronized boolean goesOn() {
  return !stopped;
}

synchronized void stop() {
  stopped = true;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
