// region: task-4
// caught by: start() returns, and a thread prints the first line at once
// says: The test cannot move their time
private final java.util.concurrent.ScheduledExecutorService timer =
    java.util.concurrent.Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, NAME));

void start() {
  timer.scheduleAtFixedRate(line, 0, 1, java.util.concurrent.TimeUnit.SECONDS);
}

void stop() {
  timer.shutdownNow();
}
// region: task-5
