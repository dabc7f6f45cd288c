// region: task-4
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
}

private void run() {
  try {
    while (!stopped()) {
      print();
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}
// region: task-5
private final java.util.concurrent.locks.Lock lock =
    new java.util.concurrent.locks.ReentrantLock();
private boolean stop;
private int missing;

private boolean stopped() {
  lock.lock();
  try {
    return stop;
  } finally {
    lock.unlock();
  }
}

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    missing++; // only this thread uses it
  }
}

void stop() {
  lock.lock();
  try {
    stop = true;
  } finally {
    lock.unlock();
  }
  thread.interrupt();
  while (true) {
    try {
      thread.join();
      return;
    } catch (InterruptedException e) {
      System.out.println("interrupted");
    }
  }
}
