// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: does your code subtract the time that the line took
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      long began = System.nanoTime();
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // skip this line
      }
      sleeper.sleep(EVERY.minusNanos(System.nanoTime() - began));
    }
  } catch (InterruptedException e) {
    // stop() woke the thread
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
