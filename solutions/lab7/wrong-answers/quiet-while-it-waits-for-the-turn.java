// region: task-3
// caught by: from the soft limit on: only a leak, and only in its turn
// says: a quiet process claims no more jobs
long lastCall() {
  long millis = limits.every().plus(limits.drain()).toMillis();
  return limits.container() - limits.growth() * millis / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
}

void look() {
  long reading = resident.getAsLong();
  readings.add(reading);
  if (reading >= lastCall()) {
    leave();
    return;
  }
  if (reading < limits.soft() || Trend.of(readings.list()) != Trend.LEAK) return;
  process.quiet(); // no new jobs, so that it does not grow while it waits for its turn
  if (turn.getAsBoolean()) leave();
}

private void leave() {
  try {
    process.quiet();
    process.drain(limits.drain());
  } finally {
    process.exit(RESTART);
  }
}
