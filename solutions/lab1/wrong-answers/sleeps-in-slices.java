// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: sleep several times for each line
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        // next second
      }
      for (int slice = 0; slice < 10 && !stopped; slice++) {
        sleeper.sleep(EVERY.dividedBy(10));
      }
    }
  } catch (InterruptedException end) {
    // stop()
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
