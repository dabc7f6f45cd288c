// region: task-5
static String loop() {
  return """
  stopping=0
  pid=0
  on_signal() {
    stopping=1
    if [ "$pid" -ne 0 ]; then kill -15 "$pid" 2>/dev/null; fi
  }
  trap on_signal TERM
  trap on_signal INT
  until [ "$stopping" -eq 1 ]; do
    "$@" &
    pid=$!
    if [ "$stopping" -eq 1 ]; then kill -15 "$pid"; fi
    while :; do
      wait "$pid"
      status=$?
      kill -0 "$pid" 2>/dev/null || break
    done
    pid=0
    if [ "$status" -eq 0 ]; then exit 0; fi
    if [ "$status" -ne 75 ] && [ "$stopping" -eq 0 ]; then sleep 1; fi
  done
  """;
}

static String monit(Supervised worker) {
  long bytes = (worker.watchdogMb() + 1L) * 1024;
  return "CHECK PROCESS " + worker.name() + " PIDFILE \"" + worker.pidFile() + "\"\n"
      + "  # what brings it back\n"
      + "  start = '" + worker.start() + "'\n"
      + "  stop = '" + worker.stop() + "' timeout " + worker.drainSeconds() * 2 + " seconds\n"
      + "  if memory usage > " + bytes + " KB for 2 cycles then restart\n"
      + "  if 3 restarts within 5 cycles then timeout\n";
}
