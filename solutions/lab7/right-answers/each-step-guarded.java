// region: task-3
long lastCall() {
  long untilDrained = limits.every().toMillis() + limits.drain().toMillis();
  return limits.container() - untilDrained * limits.growth() / 1000;
}

void begin(Worker.Builder worker, Ticker ticker) {
  Runnable look = () -> look();
  ticker.every(limits.every(), look);
}

void look() {
  long bytes = resident.getAsLong();
  readings.add(bytes);
  if (bytes >= lastCall()) {
    leave("last call");
    return;
  }
  if (bytes < limits.soft()) return;
  if (Trend.of(readings.list()) != Trend.LEAK) return;
  if (!turn.getAsBoolean()) return;
  leave("soft limit");
}

private void leave(String why) {
  try {
    System.out.println("watchdog: leaves at the " + why);
    try {
      process.quiet();
    } finally {
      process.drain(limits.drain());
    }
  } finally {
    process.exit(RESTART);
  }
}
