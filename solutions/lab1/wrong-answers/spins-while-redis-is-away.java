// region: task-4
// caught by: a line a second, on its own thread, also after a Redis outage
// says: the loop spins until Redis is back
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
