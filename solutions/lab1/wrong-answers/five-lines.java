// region: task-4
// caught by: a line a second, from a thread called utilization-logger
// says: what ends your loop?
// also says: does your code give up after some errors
private final Thread thread = new Thread(this::run, NAME);

void start() {
  thread.setDaemon(true);
  thread.start();
}

private void run() {
  try {
    for (int i = 0; i < 5 && !stopped; i++) {
      print();
      sleeper.sleep(EVERY);
    }
  } catch (InterruptedException e) {
    // over
  }
}
