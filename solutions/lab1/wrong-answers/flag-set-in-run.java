// region: task-4
// caught by: stop() right after start(): the stop is not lost
// says: Does run() set the flag again
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  running = true;
  while (running) {
    print();
    try {
      sleeper.sleep(EVERY);
    } catch (InterruptedException e) {
      // woken
    }
  }
}
// region: task-5
private volatile boolean running;

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    // next
  }
}

void stop() {
  running = false;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
