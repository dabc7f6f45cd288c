// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: another thread prints the line
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        java.util.concurrent.CompletableFuture.runAsync(line).join();
      } catch (java.util.concurrent.CompletionException e) {
        if (!(e.getCause() instanceof jobsinpractice.engine.RedisUnavailable)) throw e;
      }
      sleeper.sleep(EVERY);
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
