// region: task-3
// caught by: keeps looking while every thread of the worker is blocked
// says: hand look to a pool
long lastCall() {
  long millis = limits.every().plus(limits.drain()).toMillis();
  return limits.container() - limits.growth() * millis / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  ticker.every(
      limits.every(), () -> java.util.concurrent.CompletableFuture.runAsync(this::look));
}

void look() {
  long reading = resident.getAsLong();
  readings.add(reading);
  if (reading >= lastCall()) {
    leave();
  } else if (reading >= limits.soft()
      && Trend.of(readings.list()) == Trend.LEAK
      && turn.getAsBoolean()) {
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
