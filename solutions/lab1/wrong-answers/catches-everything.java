// region: task-5
// caught by: any other exception ends the thread, and is not hidden
// says: Is your catch too wide
private volatile boolean stopped;

private void print() {
  try {
    line.run();
  } catch (RuntimeException e) {
    // next
  }
}

void stop() {
  stopped = true;
  thread.interrupt();
  try {
    thread.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
