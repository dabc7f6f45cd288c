// region: task-4
private final java.util.concurrent.ExecutorService executor =
    java.util.concurrent.Executors.newSingleThreadExecutor(task -> new Thread(task, NAME));

void start() {
  executor.execute(this::run);
}

private void run() {
  try {
    while (!stopped) {
      print();
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}
// region: task-5
private volatile boolean stopped;

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    // next
  }
}

void stop() {
  stopped = true;
  executor.shutdownNow();
  try {
    while (!executor.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS)) {
      System.out.println("waiting for the logger");
    }
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
