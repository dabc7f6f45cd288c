// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: however long the line took
void start() {
  thread.start();
}

private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

private void run() {
  try {
    while (!stopped) {
      long began = System.nanoTime();
      try {
        line.run();
      } catch (jobsinpractice.engine.RedisUnavailable away) {
        // no line this time
      }
      Duration rest = EVERY.minusNanos(System.nanoTime() - began);
      sleeper.sleep(rest.isNegative() ? Duration.ZERO : rest);
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
