// region: task-5
static String loop() {
  return """
  #!/bin/sh
  # Runs a command again and again.
  child=
  leave() {
    trap '' TERM INT
    [ -z "$child" ] || kill -s TERM "$child" 2>/dev/null
    [ -z "$child" ] || wait "$child"
    exit 0
  }
  trap leave TERM INT
  while :; do
    "$@" &
    child=$!
    wait "$child"; code=$?
    child=
    case $code in
      0) exit 0 ;;
      75) continue ;;
      *) sleep 1 ;;
    esac
  done
  """;
}

static String monit(Supervised worker) {
  return String.format(
      java.util.Locale.ROOT,
      """
      check process %s with pidfile %s
        start program "%s" as uid root with timeout 60 seconds
        stop program "%s" as uid root with timeout %d seconds
        if total memory is greater than %d MB for 3 times within 5 cycles then restart
        if 5 restarts within 10 cycles then unmonitor
      """,
      worker.name(),
      worker.pidFile(),
      worker.start(),
      worker.stop(),
      worker.drainSeconds() + 5,
      (worker.watchdogMb() + worker.containerMb()) / 2);
}
