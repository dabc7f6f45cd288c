// region: task-5
// caught by: TERM during the pause after a crash ends the loop
// says: another process may have its id by now
static String loop() {
  return """
  asked=
  trap 'asked=1; kill -TERM $worker 2>/dev/null' TERM INT
  until [ -n "$asked" ]; do
    "$@" &
    worker=$!
    wait $worker
    code=$?
    [ -z "$asked" ] || wait $worker
    case $code in
      0) exit 0 ;;
      75) ;;
      *) [ -n "$asked" ] || sleep 1 ;;
    esac
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
