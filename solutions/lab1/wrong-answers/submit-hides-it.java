// region: task-4
// caught by: any other exception ends the thread, and is not hidden
// says: the Future of an executor's submit()
private final java.util.concurrent.ExecutorService thread =
    java.util.concurrent.Executors.newSingleThreadExecutor(r -> new Thread(r, NAME));

void start() {
  thread.submit(this::run);
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
  thread.shutdownNow();
  try {
    thread.awaitTermination(1, java.util.concurrent.TimeUnit.HOURS);
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
