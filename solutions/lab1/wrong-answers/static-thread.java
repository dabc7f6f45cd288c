// region: task-4
// caught by: two loggers: stopping one leaves the other running
// says: LoggerThread needs its own
private static Thread thread;

void start() {
  thread = new Thread(this::run, NAME);
  thread.start();
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
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
