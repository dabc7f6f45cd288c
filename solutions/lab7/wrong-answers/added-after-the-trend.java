// region: task-3
// caught by: from the soft limit on: only a leak, and only in its turn
// says: before it adds the new reading
long lastCall() {
  Duration leaving = limits.every().plus(limits.drain());
  return limits.container() - limits.growth() * leaving.toMillis() / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
}

void look() {
  long now = resident.getAsLong();
  Trend trend = Trend.of(readings.list());
  readings.add(now);
  if (now < lastCall()
      && (now < limits.soft() || trend != Trend.LEAK || !turn.getAsBoolean())) {
    return;
  }
  try {
    process.quiet();
    process.drain(limits.drain());
  } finally {
    process.exit(RESTART);
  }
}
