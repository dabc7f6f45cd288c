// region: task-3
// caught by: from the soft limit on: only a leak, and only in its turn
// says: Does your code remember the refusal
private Boolean mine; // null: not asked yet

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
  } else if (reading >= limits.soft()
      && Trend.of(readings.list()) == Trend.LEAK
      && myTurn()) {
    leave();
  }
}

private boolean myTurn() {
  if (mine == null) mine = turn.getAsBoolean(); // one question to Redis is enough
  return mine;
}

private void leave() {
  try {
    process.quiet();
    process.drain(limits.drain());
  } finally {
    process.exit(RESTART);
  }
}
