// region: task-4
// caught by: stop() while the line is being printed: it waits for that line
// says: does stop() wait with a time limit
private final java.util.concurrent.ExecutorService executor =
    java.util.concurrent.Executors.newSingleThreadExecutor(task -> new Thread(task, NAME));

void start() {
  executor.execute(this::run);
}

private void run() {
  while (!Thread.currentThread().isInterrupted()) {
    try {
      line.run();
    } catch (RedisUnavailable e) {
      // next
    }
    try {
      sleeper.sleep(EVERY);
    } catch (InterruptedException e) {
      return;
    }
  }
}
// region: task-5
void stop() {
  executor.shutdownNow();
  try {
    executor.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS);
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
