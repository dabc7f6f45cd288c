// region: task-5
static String loop() {
  return """
      # starts "$@" again until it is asked to stop
      over=0
      child=

      stop() {
        over=1
        [ -n "$child" ] && kill -TERM "$child" 2>/dev/null
      }

      finished() {
        wait "$child"
        code=$?
        while kill -0 "$child" 2>/dev/null; do
          wait "$child"
          code=$?
        done
        child=
      }

      trap stop TERM INT
      while [ $over -eq 0 ]; do
        "$@" &
        child=$!
        finished
        [ $code -eq 0 ] && exit 0
        [ $code -eq 75 ] && continue
        [ $over -eq 1 ] && break
        sleep 1
      done
      exit 0
      """;
}

static String monit(Supervised worker) {
  StringBuilder entry = new StringBuilder();
  entry.append("# written by Lab 7\n");
  entry.append("check process ").append(worker.name());
  entry.append(" with pidfile ").append(worker.pidFile()).append('\n');
  entry.append("  start program = \"").append(worker.start()).append("\"\n");
  entry.append("  stop program = \"").append(worker.stop()).append("\"");
  entry.append(" with timeout ").append(worker.drainSeconds() + 5).append(" seconds\n");
  int limit = worker.containerMb() - (worker.containerMb() - worker.watchdogMb()) / 2;
  entry.append("  if memory > ").append(limit).append(" MB then restart\n");
  entry.append("  if 5 restarts within 20 cycles then unmonitor\n");
  return entry.toString();
}
