// region: task-4
// caught by: stop() changes a field that the thread reads: the thread sees the change
// says: Java promises the change only for a volatile field
private Thread thread;
private boolean running = true;

void start() {
  thread =
      new Thread(
          () -> {
            while (running) {
              try {
                line.run();
              } catch (RedisUnavailable e) {
                // next
              }
              try {
                sleeper.sleep(EVERY);
              } catch (InterruptedException e) {
                // look at the flag
              }
            }
          },
          NAME);
  thread.start();
}
// region: task-5
void stop() {
  running = false;
  boolean ended = false;
  while (!ended) {
    try {
      thread.join();
      ended = true;
    } catch (InterruptedException e) {
      // wait on
    }
  }
}
