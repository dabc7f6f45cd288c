// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: Each call stays on the stack
void start() {
  thread.start();
}

private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

private void run() {
  if (stopped) return;
  try {
    line.run();
  } catch (jobsinpractice.engine.RedisUnavailable away) {
    // no line this time
  }
  try {
    sleeper.sleep(EVERY);
  } catch (InterruptedException end) {
    return;
  }
  run();
}
// region: task-5
void stop() {
  stopped = true;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
