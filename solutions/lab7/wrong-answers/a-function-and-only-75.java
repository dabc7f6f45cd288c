// region: task-5
// caught by: the loop starts it again after 75 and after a crash, and not after 0
// says: a crash is not a wish to stop
static String loop() {
  return """
  await() {
    wait $child
  }
  over=
  child=
  trap 'over=yes; [ -z "$child" ] || kill -TERM $child' TERM INT
  while [ -z "$over" ]; do
    "$@" &
    child=$!
    [ -z "$over" ] || kill -TERM $child   # the signal came before there was a child
    await
    code=$?
    [ -z "$over" ] || wait $child   # the signal ended the first wait, not the command
    child=   # it has ended, and another process may get its id
    [ $code -eq 75 ] || exit 0
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
