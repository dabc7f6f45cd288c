// region: task-4
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: does your code give up after some errors
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    int failures = 0;
    while (!stopped && failures < 60) {
      try {
        line.run();
        failures = 0;
      } catch (RedisUnavailable e) {
        failures++;
      }
      sleeper.sleep(EVERY);
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
