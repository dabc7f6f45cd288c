// region: task-4
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: there a Thread.sleep in your code
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

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
        Thread.sleep(1000);
      }
      sleeper.sleep(EVERY);

    }
  } catch (InterruptedException e) {
    // over
  }
}

void stop() {
  stopped = true;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
// region: task-5
