// region: task-4
private final java.util.concurrent.CountDownLatch ended =
    new java.util.concurrent.CountDownLatch(1);
private final java.util.concurrent.atomic.AtomicBoolean stop =
    new java.util.concurrent.atomic.AtomicBoolean();
private final Thread printer = new Printer();

private final class Printer extends Thread {
  Printer() {
    super(NAME);
  }

  @Override
  public void run() {
    try {
      do {
        try {
          line.run();
        } catch (RedisUnavailable e) {
          // again in a second
        }
        sleeper.sleep(EVERY);
      } while (!stop.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }
}

void start() {
  printer.start();
}
// region: task-5
void stop() {
  stop.set(true);
  printer.interrupt();
  try {
    ended.await();
    printer.join();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}
