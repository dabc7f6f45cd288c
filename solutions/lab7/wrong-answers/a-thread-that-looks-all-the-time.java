// region: task-3
// caught by: keeps looking while every thread of the worker is blocked
// says: ticker has the thread for that
long lastCall() {
  Duration leaving = limits.every().plus(limits.drain());
  return limits.container() - limits.growth() * leaving.toMillis() / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  Thread thread = new Thread(() -> {
    while (true) {
      look();
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        return;
      }
    }
  });
  thread.setDaemon(true);
  thread.start();
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
