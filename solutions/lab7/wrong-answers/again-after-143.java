// region: task-5
// caught by: TERM or INT goes through the loop to the worker, which drains
// says: even if the worker ends with 143
static String loop() {
  return """
  over=
  child=
  trap 'over=yes; [ -z "$child" ] || kill -TERM $child' TERM INT
  while true; do
    "$@" &
    child=$!
    wait $child
    code=$?
    [ -z "$over" ] || { wait $child; code=$?; }   # the signal ended the first wait, not the command
    [ $code -ne 0 ] || exit 0
    [ $code -eq 75 ] || sleep 1
    over=
  done
  """;
}

static String monit(Supervised worker) {
  return String.format(
      java.util.Locale.ROOT,
      """
      check process %s with pidfile %s
        start program = "%s"
        stop program = "%s" with timeout %d seconds
        if memory > %d MB then restart
        if 5 restarts within 10 cycles then unmonitor
      """,
      worker.name(),
      worker.pidFile(),
      worker.start(),
      worker.stop(),
      worker.drainSeconds() + 5,
      (worker.watchdogMb() + worker.containerMb()) / 2);
}
