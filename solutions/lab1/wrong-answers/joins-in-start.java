// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: start() must not wait for the thread
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.start();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
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
