// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: is the line called twice
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    print();
    while (!stopped) {
      print();
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}
