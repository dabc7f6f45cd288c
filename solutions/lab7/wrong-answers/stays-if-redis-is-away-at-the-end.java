// region: task-3
// caught by: exits whatever goes wrong before
// says: Put quiet() and drain() in a try
long lastCall() {
  long millis = limits.every().plus(limits.drain()).toMillis();
  return limits.container() - limits.growth() * millis / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
}

void look() {
  long now = resident.getAsLong();
  readings.add(now);
  boolean leave = now >= lastCall();
  if (!leave && now >= limits.soft()) {
    leave = Trend.of(readings.list()) == Trend.LEAK && turn.getAsBoolean();
  }
  if (!leave) return;

  try {
    process.quiet();
    process.drain(limits.drain());
  } catch (jobsinpractice.engine.RedisUnavailable e) {
    return; // the next look tries again
  } catch (Throwable e) {
    System.out.println("watchdog: leaves although " + e);
  }
  process.exit(RESTART);
}
