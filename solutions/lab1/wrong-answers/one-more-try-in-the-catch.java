// region: task-4
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: A try does not catch what its own catch throws
void start() {
  thread.start();
}

private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        sleeper.sleep(EVERY);
        line.run(); // try again a second later
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // stop() ends the sleep
  }
}

// region: task-5
void stop() {
  stopped = true;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
