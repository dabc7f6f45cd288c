// region: task-4
// caught by: a Redis outage of eight seconds costs lines, but not the thread
// says: The try belongs around the line alone
private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      line.run();
      sleeper.sleep(EVERY);
    }
  } catch (Exception e) {
    // Redis is away
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
