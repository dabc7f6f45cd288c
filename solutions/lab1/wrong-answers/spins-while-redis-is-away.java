// region: task-4
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: the thread does not sleep, so it uses a whole core
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.start();
}

private void run() {
  while (!stopped) {
    try {
      line.run();
      sleeper.sleep(EVERY);
    } catch (RedisUnavailable e) {
      // try again
    } catch (InterruptedException e) {
      return;
    }
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
