// region: task-4
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: a return or break in the catch
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        break;
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}
// region: task-5
private volatile boolean stopped;

void stop() {
  stopped = true;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
