// region: task-3
long lastCall() {
  double seconds = limits.every().toNanos() / 1e9 + limits.drain().toNanos() / 1e9;
  return Math.round(limits.container() - limits.growth() * seconds);
}

void begin(Worker.Builder worker, Ticker ticker) {
  System.out.println("watchdog: a look every " + limits.every());
  ticker.every(limits.every(), () -> look());
}

void look() {
  long bytes = resident.getAsLong();
  readings.add(bytes);
  if (bytes >= lastCall()) {
    leave();
    return;
  }
  if (bytes < limits.soft()) return;
  if (Trend.of(readings.list()) != Trend.LEAK) return;
  boolean mine = false;
  try {
    mine = turn.getAsBoolean();
  } catch (RuntimeException e) {
    System.out.println("watchdog: " + e);
  }
  if (mine) leave();
}

private void leave() {
  try {
    process.quiet();
  } catch (Throwable e) {
    System.out.println("watchdog: quiet failed: " + e);
  }
  try {
    process.drain(limits.drain());
  } catch (Throwable e) {
    System.out.println("watchdog: drain failed: " + e);
  }
  process.exit(RESTART);
}
