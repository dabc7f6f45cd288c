// region: task-3
// caught by: from the soft limit on: only a leak, and only in its turn
// says: does the turn win over the last call
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
  boolean leave = now >= lastCall();
  if (now >= limits.soft() && Trend.of(readings.list()) == Trend.LEAK) {
    leave = turn.getAsBoolean();
  }
  if (!leave) {
    return;
  }
  try {
    process.quiet();
    process.drain(limits.drain());
  } finally {
    process.exit(RESTART);
  }
}
