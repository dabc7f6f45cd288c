// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: the thread sleeps too long between two lines
// also says: your thread waits longer than EVERY
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      print();
      sleeper.sleep(EVERY.multipliedBy(2));
    }
  } catch (InterruptedException e) {
    // over
  }
}
