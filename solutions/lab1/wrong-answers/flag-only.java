// region: task-4
// caught by: the thread has ended when stop() returns
// says: a flag is read when the sleep is over
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
    // nobody interrupts us
  }
}

void stop() {
  stopped = true;
}
