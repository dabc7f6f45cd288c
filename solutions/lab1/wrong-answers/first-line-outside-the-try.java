// region: task-4
// caught by: Redis is away from the first line on: the thread goes on
// says: is the first line outside of the try
private volatile boolean stopped;
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    line.run();
    while (!stopped) {
      sleeper.sleep(EVERY);
      if (stopped) {
        return;
      }
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // skip this line
      }
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
