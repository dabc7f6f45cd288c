// region: task-5
static String loop() {
  return """
  child=
  leave() {
    leaving=1
    test -z "$child" || kill -s TERM "$child"
  }
  leaving=0
  trap leave TERM INT
  while test $leaving -eq 0; do
    "$@" &
    child=$!
    wait "$child"
    code=$?
    while test $leaving -eq 1 && kill -s 0 "$child" 2>/dev/null; do
      wait "$child"
    done
    child=
    case $code in
      0) exit 0 ;;
      75) continue ;;
    esac
    test $leaving -eq 1 || { sleep 1 & wait $!; }
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
