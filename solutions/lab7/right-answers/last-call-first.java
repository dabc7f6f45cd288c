// region: task-3
long lastCall() {
  long leaving = limits.every().toMillis() + limits.drain().toMillis();
  return limits.container() - limits.growth() * leaving / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
}

void look() {
  long now = resident.getAsLong();
  if (now >= lastCall()) {
    leave();
    return;
  }
  readings.add(now);
  if (now >= limits.soft()
      && Trend.of(readings.list()) == Trend.LEAK
      && turn.getAsBoolean()) {
    leave();
  }
}

private void leave() {
  try {
    process.quiet();
    process.drain(limits.drain());
  } finally {
    process.exit(RESTART);
  }
}
