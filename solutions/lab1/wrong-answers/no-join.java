// region: task-4
// caught by: stop() while the line is being printed: it waits for that line
// says: an interrupt asks the thread to end
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // the next line tries again
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // stop() woke us
  }
}

void stop() {
  stopped = true;
  thread.interrupt();
}
// region: task-5
