// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: your loop sleeps before the line
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    while (!stopped) {
      sleeper.sleep(EVERY);
      print();
    }
  } catch (InterruptedException e) {
    // over
  }
}
