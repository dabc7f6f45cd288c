// region: task-3
// caught by: from the last call on: quiet, drain, exit 75
// says: does your code return first
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
  if (now < limits.soft()) {
    return;
  }
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
