// region: task-3
// caught by: from the soft limit on: only a leak, and only in its turn
// says: an error is not a yes
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
  if (now >= lastCall()) {
    leave();
    return;
  }
  if (now < limits.soft() || Trend.of(readings.list()) != Trend.LEAK) return;
  boolean mine;
  try {
    mine = turn.getAsBoolean();
  } catch (jobsinpractice.engine.RedisUnavailable e) {
    mine = true; // Redis cannot say no
  }
  if (mine) leave();
}

private void leave() {
  try {
    process.quiet();
    process.drain(limits.drain());
  } finally {
    process.exit(RESTART);
  }
}
