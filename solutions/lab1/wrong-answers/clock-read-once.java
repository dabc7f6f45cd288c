// region: task-2
// caught by: the time is the given clock's, also when it moves on
// says: your result did not change while 30 s passed
if (now == null) {
  now = clock.instant();
}
return new Queue(redis, "default", Clock.fixed(now, java.time.ZoneOffset.UTC)).latency();
}

private java.time.Instant now;

private static double unused() {
  return 0;
