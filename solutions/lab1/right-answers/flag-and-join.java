// region: task-4
private Thread thread;

void start() {
  thread = new Thread(this::run, NAME);
  thread.start();
}

private void run() {
  while (running) {
    print();
    try {
      sleeper.sleep(EVERY);
    } catch (InterruptedException e) {
      return;
    }
  }
}
// region: task-5
private volatile boolean running = true;

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    // next
  }
}

void stop() {
  running = false;
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
