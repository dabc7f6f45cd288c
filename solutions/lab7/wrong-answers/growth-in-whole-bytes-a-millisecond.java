// region: task-3
// caught by: the last call leaves room for one more look and the drain
// says: multiply first, and divide last
long lastCall() {
  long perMilli = limits.growth() / 1000;
  return limits.container() - perMilli * limits.every().plus(limits.drain()).toMillis();
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
}

void look() {
  long now = resident.getAsLong();
  readings.add(now);
  if (now >= lastCall()
      || now >= limits.soft()
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
