// region: task-4
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: your loop looks at after the line
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    while (true) {
      try {
        line.run();
      } catch (RedisUnavailable e) {
        // next
      }
      if (stopped) {
        return;
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}

void stop() {
  stopped = true;
}
// region: task-5
