// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: pass the constant NAME to the thread
private final Thread thread = new Thread(this::run, "logger");

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      print();
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}
