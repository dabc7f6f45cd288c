// region: task-5
// caught by: Monit knows pid file, commands, a patient stop, a limit between, and when to give up
// says: Does a division drop a
  static String loop() {
    return """
        over=
        child=
        trap 'over=yes; [ -z "$child" ] || kill -TERM $child' TERM INT
        while [ -z "$over" ]; do
          "$@" &
          child=$!
          wait $child
          code=$?
          if [ -n "$over" ]; then wait $child; exit 0; fi
          if [ $code -eq 0 ]; then exit 0; fi
          if [ $code -ne 75 ]; then sleep 1; fi
        done
        """;
  }

  static String monit(Supervised worker) {
    int between = worker.watchdogMb() / 2 + worker.containerMb() / 2;
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
            between);
  }
