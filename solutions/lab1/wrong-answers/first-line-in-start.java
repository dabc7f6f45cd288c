// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: does start() call line.run()
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  line.run(); // at once
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      sleeper.sleep(EVERY);
      if (stopped) return;
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        // this line is lost
      }
    }
  } catch (InterruptedException end) {
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
