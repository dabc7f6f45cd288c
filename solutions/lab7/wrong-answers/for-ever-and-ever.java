// region: task-5
// caught by: the loop starts it again after 75 and after a crash, and not after 0
// says: the loop has to end with it
static String loop() {
  return """
  over=
  child=
  trap 'over=yes; [ -z "$child" ] || kill -TERM $child' TERM INT
  while [ -z "$over" ]; do
    "$@" &
    child=$!
    [ -z "$over" ] || kill -TERM $child   # TERM came a moment before there was a child
    wait $child
    code=$?
    [ -z "$over" ] || wait $child   # TERM ended the first wait, not the command
    child=
    [ $code -eq 75 ] || [ -n "$over" ] || sleep 1
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
