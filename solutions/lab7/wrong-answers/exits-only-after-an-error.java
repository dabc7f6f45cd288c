// region: task-3
// caught by: from the last call on: quiet, drain, exit 75
// says: only a process that has ended gives all of its memory
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
  if (now < lastCall() && !(leak && turn.getAsBoolean())) {
    return;
  }
  try {
        process.drain(limits.drain());
  } catch (RuntimeException e) {
    process.exit(RESTART);
  }
}
