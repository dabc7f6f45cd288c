// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: what ends your loop?
// also says: does your code give up after some errors
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    for (int i = 0; i < 30 && !stopped; i++) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // skip this line
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
