// region: task-3
// caught by: from the soft limit on: only a leak, and only in its turn
// says: a quiet process claims no more jobs
long lastCall() {
  Duration leaving = limits.every().plus(limits.drain());
  return limits.container() - limits.growth() * leaving.toMillis() / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
}

void look() {
  long now = resident.getAsLong();
  readings.add(now);
  boolean leak = now >= limits.soft() && Trend.of(readings.list()) == Trend.LEAK;
  if (now < lastCall() && !leak) {
    return;
  }
  try {
    process.quiet();
    if (now < lastCall() && !turn.getAsBoolean()) {
      return;
    }
    process.drain(limits.drain());
    process.exit(RESTART);
  } catch (Throwable e) {
    if (now >= lastCall()) {
      process.exit(RESTART);
    }
    throw e;
  }
}
