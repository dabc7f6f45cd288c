// region: task-3
// caught by: keeps looking while every thread of the worker is blocked
// says: call ticker.every in begin itself
long lastCall() {
  long millis = limits.every().plus(limits.drain()).toMillis();
  return limits.container() - limits.growth() * millis / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  worker.listener(
      new jobsinpractice.engine.WorkerListener() {
        @Override
        public void startup(Worker started) {
          ticker.every(limits.every(), Watchdog.this::look);
        }
      });
}

void look() {
  long now = resident.getAsLong();
  readings.add(now);
  if (now >= lastCall()
      || now >= limits.soft() && Trend.of(readings.list()) == Trend.LEAK && turn.getAsBoolean()) {
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
