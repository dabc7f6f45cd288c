// region: task-4
private Thread thread;

void start() {
  thread = new Thread(this::run, NAME);
  thread.start();
}

private void run() {
  try {
    while (!isStopped()) {
      print();
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  } finally {
    end();
  }
}

private synchronized void end() {
  ended = true;
  notifyAll();
}
// region: task-5
private boolean stopped;
private boolean ended;

private void print() {
  try {
    line.run();
  } catch (RedisUnavailable e) {
    // next
  }
}

private synchronized boolean isStopped() {
  return stopped;
}

void stop() {
  synchronized (this) {
    stopped = true;
  }
  thread.interrupt();
  try {
    synchronized (this) {
      while (!ended) {
        wait(1_000);
      }
    }
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
