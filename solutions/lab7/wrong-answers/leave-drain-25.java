// region: task-3
// caught by: any night: it leaves at the right look, or stays
// says: does your code have that number in it
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
  } else if (now >= limits.soft()
      && Trend.of(readings.list()) == Trend.LEAK
      && turn.getAsBoolean()) {
    leave();
  }
}

private void leave() {
  try {
    process.quiet();
    process.drain(java.time.Duration.ofSeconds(25));
  } finally {
    process.exit(RESTART);
  }
}
