// region: task-5
// caught by: Monit knows pid file, commands, a patient stop, a limit between, and when to give up
// says: belongs to the stop program
static String loop() {
  return """
      over=
      child=
      trap 'over=yes; [ -z "$child" ] || kill -TERM "$child"' TERM INT
      while [ -z "$over" ]; do
        "$@" &
        child=$!
        wait "$child"
        code=$?
        [ -z "$over" ] || wait "$child"
        child=
        [ "$code" -ne 0 ] || exit 0
        [ "$code" -eq 75 ] || [ -n "$over" ] || sleep 1
      done
      """;
}

static String monit(Supervised worker) {
  int limit = worker.watchdogMb() + (worker.containerMb() - worker.watchdogMb()) / 2;
  return String.join(
      "\n",
      "check process " + worker.name() + " with pidfile " + worker.pidFile(),
      "  start program = \"" + worker.start() + "\" with timeout " + (worker.drainSeconds() + 15)
          + " seconds",
      "  stop program = \"" + worker.stop() + "\"",
      "  if memory > " + limit + " MB then restart",
      "  if 3 restarts within 5 cycles then unmonitor",
      "");
}
