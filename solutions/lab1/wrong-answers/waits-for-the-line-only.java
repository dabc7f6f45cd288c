// region: task-4
// caught by: stop() while the thread sleeps: it has ended when stop() returns
// says: wait for the line alone
void start() {
  thread.start();
}

private final Thread thread = new Thread(this::run, NAME);
private final Object printing = new Object();
private boolean stopped;

private void run() {
  try {
    while (true) {
      synchronized (printing) {
        if (stopped) return;
        try {
          line.run();
        } catch (jobsinpractice.engine.RedisUnavailable away) {
          // the next line tries again
        }
      }
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // ended while it slept
  }
}

// region: task-5
void stop() {
  synchronized (printing) { // waits for a line that is being printed
    stopped = true;
  }
}
