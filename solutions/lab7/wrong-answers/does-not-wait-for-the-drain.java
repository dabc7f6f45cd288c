// region: task-5
// caught by: TERM or INT goes through the loop to the worker, which drains
// says: let the loop wait again
static String loop() {
  return """
  trap 'kill -TERM $child; exit 0' TERM
  while :; do
    "$@" &
    child=$!
    wait $child
    code=$?
    [ $code -ne 0 ] || exit 0
    [ $code -eq 75 ] || sleep 1
  done
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
