// region: task-4
// caught by: a line a second, on its own thread, also after a Redis outage
// says: Thread.sleep and timers do not know the test's time
private final java.util.concurrent.ScheduledExecutorService timer =
    java.util.concurrent.Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, NAME));

void start() {
  timer.scheduleAtFixedRate(line, 0, 1, java.util.concurrent.TimeUnit.SECONDS);
}

void stop() {
  timer.shutdownNow();
}
