// region: task-5
// caught by: the loop starts it again after 75 and after a crash, and not after 0
// says: a crash is not a wish to stop
static String loop() {
  return """
  code=75
  while [ $code -eq 75 ]; do
    "$@"
    code=$?
  done
  exit $code
  """;
}

static String monit(Supervised worker) {
  return """
  check process %s with pidfile %s
    start program = "%s"
    stop program = "%s" with timeout %d seconds
    if memory > %d MB then restart
    if 5 restarts within 10 cycles then unmonitor
  """
      .formatted(
          worker.name(),
          worker.pidFile(),
          worker.start(),
          worker.stop(),
          worker.drainSeconds() + 5,
          (worker.watchdogMb() + worker.containerMb()) / 2);
}
