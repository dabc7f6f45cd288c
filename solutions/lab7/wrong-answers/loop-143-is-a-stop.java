// region: task-5
// caught by: the loop starts it again after 75 and after a crash, and not after 0
// says: 143 is a worker that got TERM from another program
static String loop() {
  return """
      over=
      child=
      trap 'over=yes; [ -z "$child" ] || kill -TERM "$child" 2>/dev/null' TERM INT
      while [ -z "$over" ]; do
        "$@" &
        child=$!
        wait "$child"
        code=$?
        [ -z "$over" ] || wait "$child"
        child=
        case "$code" in
          0 | 143) exit 0 ;;
          75) ;;
          *) [ -n "$over" ] || sleep 1 ;;
        esac
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
      worker.drainSeconds() + 10,
      (worker.watchdogMb() + worker.containerMb()) / 2);
}
