// region: task-3
// caught by: the last call leaves room for one more look and the drain
// says: in bytes, from the limit
long lastCall() {
  Duration leaving = limits.every().plus(limits.drain());
  return limits.container() - (limits.growth() >> 20) * leaving.toMillis() / 1000 << 20;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
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
