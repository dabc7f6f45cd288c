// region: task-3
private enum Reason {
  NONE,
  LAST_CALL,
  LEAK
}

long lastCall() {
  double seconds = (limits.every().toMillis() + limits.drain().toMillis()) / 1000.0;
  return Math.round(limits.container() - limits.growth() * seconds);
}

void begin(Worker.Builder worker, Ticker ticker) {
  System.out.println("watchdog: looks every " + limits.every());
  ticker.every(limits.every(), this::look);
}

void look() {
  long now = resident.getAsLong();
  readings.add(now);
  Reason reason = reason(now);
  if (reason == Reason.NONE) return;
  System.out.println("watchdog: " + reason + " at " + now + " bytes");
  try {
    process.quiet();
    process.drain(limits.drain());
  } catch (Throwable e) {
    System.out.println("watchdog: leaves although " + e);
  } finally {
    process.exit(RESTART);
  }
}

private Reason reason(long now) {
  if (now >= lastCall()) return Reason.LAST_CALL;
  if (now < limits.soft() || Trend.of(readings.list()) != Trend.LEAK) return Reason.NONE;
  try {
    return turn.getAsBoolean() ? Reason.LEAK : Reason.NONE;
  } catch (jobsinpractice.engine.RedisUnavailable e) {
    System.out.println("watchdog: no turn: " + e.getMessage());
    return Reason.NONE;
  }
}
