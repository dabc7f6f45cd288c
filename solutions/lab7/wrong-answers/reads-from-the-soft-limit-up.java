// region: task-3
// caught by: from the soft limit on: only a leak, and only in its turn
// says: add every reading, also below the soft limit
long lastCall() {
  long millis = limits.every().plus(limits.drain()).toMillis();
  return limits.container() - limits.growth() * millis / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
}

void look() {
  long now = resident.getAsLong();
  if (now < limits.soft() && now < lastCall()) {
    return;
  }
  readings.add(now);
  if (now >= lastCall()
      || Trend.of(readings.list()) == Trend.LEAK && turn.getAsBoolean()) {
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
