// region: task-4
// caught by: two loggers: stopping one leaves the other running
// says: find its thread by the name
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        // this line is lost
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException end) {
    // stop() ends the sleep
  }
}
// region: task-5
void stop() {
  stopped = true;
  try {
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      if (each.getName().equals(NAME)) {
        each.interrupt();
        each.join();
        return;
      }
    }
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
