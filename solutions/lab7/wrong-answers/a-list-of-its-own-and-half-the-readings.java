// region: task-3
// caught by: any night: it leaves at the right look, or stays
// says: add each reading once, whatever look decides
private final java.util.List<Long> seen = new java.util.ArrayList<>();

long lastCall() {
  Duration leaving = limits.every().plus(limits.drain());
  return limits.container() - limits.growth() * leaving.toMillis() / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(limits.every(), this::look);
}

void look() {
  long now = resident.getAsLong();
  seen.add(now);
  if (seen.size() % 2 == 1) {
    readings.add(now);
  }
  boolean leak = now >= limits.soft() && Trend.of(seen) == Trend.LEAK;
  if (now < lastCall() && !(leak && turn.getAsBoolean())) {
    return;
  }
  try {
    process.quiet();
    process.drain(limits.drain());
  } finally {
    process.exit(RESTART);
  }
}
