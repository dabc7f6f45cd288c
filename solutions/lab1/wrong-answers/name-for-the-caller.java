// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: Do you rename that one
void start() {
  Thread.currentThread().setName(NAME);
  thread.start();
}

private final Thread thread = new Thread(this::run);
private volatile boolean stopped;

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        // no line this time
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException end) {
    // stop() ended the sleep
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
