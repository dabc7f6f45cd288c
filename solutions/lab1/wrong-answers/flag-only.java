// region: task-4
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: did not wait for the thread's end
private volatile boolean stopped;

void start() {
  new Thread(this::run, NAME).start();
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
    // nothing interrupts us
  }
}

void stop() {
  stopped = true;
}
// region: task-5
