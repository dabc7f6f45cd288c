// region: task-3
// caught by: the last call leaves room for one more look and the drain
// says: is one of the two times counted in whole seconds
long lastCall() {
  long millis = limits.every().toSeconds() * 1000 + limits.drain().toMillis();
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
  } finally {
    process.exit(RESTART);
  }
}
