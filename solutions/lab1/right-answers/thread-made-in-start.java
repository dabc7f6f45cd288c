// region: task-4
private Thread thread;

void start() {
  thread = new Thread(() -> {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        line.run();
      } catch (RedisUnavailable away) {
        System.err.println("Redis is away");
      }
      try {
        sleeper.sleep(EVERY);
      } catch (InterruptedException e) {
        return;
      }
    }
  });
  thread.setName(NAME);
  thread.start();
}
// region: task-5
void stop() {
  thread.interrupt();
  boolean interrupted = false;
  while (thread.isAlive()) {
    try {
      thread.join(50);
    } catch (InterruptedException e) {
      interrupted = true;
    }
  }
  if (interrupted) Thread.currentThread().interrupt();
}
