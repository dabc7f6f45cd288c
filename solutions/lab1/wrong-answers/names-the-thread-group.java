// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: a thread does not get the name of its group
void start() {
  thread.start();
}

private final Thread thread = new Thread(new ThreadGroup(NAME), this::run);
private volatile boolean stopped;

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        // the next line tries again
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
