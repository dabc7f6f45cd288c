// region: task-5
// caught by: TERM or INT goes through the loop to the worker, which drains
// says: look at that before the exit code
static String loop() {
  return """
      over=
      child=
      trap 'over=yes; kill -TERM $child' TERM INT
      while true; do
        "$@" &
        child=$!
        wait $child
        code=$?
        if [ -n "$over" ]; then wait $child; code=$?; fi
        if [ $code -eq 75 ]; then over=; continue; fi
        if [ $code -eq 0 ] || [ -n "$over" ]; then exit 0; fi
        sleep 1
        if [ -n "$over" ]; then exit 0; fi
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
          worker.drainSeconds() + 10,
          (worker.watchdogMb() + worker.containerMb()) / 2);
}
