// region: task-3
// caught by: exits whatever goes wrong before
// says: Put quiet() and drain() in a try
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
  process.quiet();
  process.drain(limits.drain());
  process.exit(RESTART);
}
