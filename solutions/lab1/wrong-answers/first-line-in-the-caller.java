// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: Then a slow line holds up the worker's startup: let
void start() {
  print(); // the first line at once
  thread.start();
}

private final Thread thread = new Thread(this::run, NAME);
private volatile boolean stopped;

private void run() {
  try {
    while (!stopped) {
      sleeper.sleep(EVERY);
      if (!stopped) print();
    }
  } catch (InterruptedException end) {
    // stop() ended the sleep
  }
}

private void print() {
  try {
    line.run();
  } catch (jobsinpractice.engine.RedisUnavailable away) {
    // no line this time
  }
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
