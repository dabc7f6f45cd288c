// region: task-4
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: your thread waits longer than EVERY
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    int wait = 1;
    while (!stopped) {
      try {
        line.run();
        wait = 1;
      } catch (RedisUnavailable e) {
        wait = wait * 2;
      }
      sleeper.sleep(EVERY.multipliedBy(wait));
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
