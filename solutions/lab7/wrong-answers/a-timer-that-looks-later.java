// region: task-3
// caught by: keeps looking while every thread of the worker is blocked
// says: Will a timer of your own call it
long lastCall() {
  Duration leaving = limits.every().plus(limits.drain());
  return limits.container() - limits.growth() * leaving.toMillis() / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  java.util.concurrent.Executors.newScheduledThreadPool(
          1,
          run -> {
            Thread thread = new Thread(run);
            thread.setDaemon(true);
            return thread;
          })
      .scheduleAtFixedRate(
          this::look,
          limits.every().toMillis(),
          limits.every().toMillis(),
          java.util.concurrent.TimeUnit.MILLISECONDS);
}

void look() {
  long now = resident.getAsLong();
  readings.add(now);
  boolean leak = now >= limits.soft() && Trend.of(readings.list()) == Trend.LEAK;
  if (now < lastCall() && !(leak && turn.getAsBoolean())) {
    return;
  }
  try {
    process.quiet();
    process.drain(limits.drain());
  } finally {
    process.exit(RESTART);
  }
}
