// region: task-5
static String loop() {
  return String.join(
      "\n",
      "stopping=no",
      "child=",
      "trap 'stopping=yes; if [ -n \"$child\" ]; then kill -TERM \"$child\"; fi' TERM INT",
      "while [ \"$stopping\" = no ]; do",
      "  \"$@\" &",
      "  child=$!",
      "  wait \"$child\"",
      "  code=$?",
      "  if [ \"$stopping\" = yes ]; then",
      "    wait \"$child\"",
      "    exit 0",
      "  fi",
      "  child=",
      "  case $code in",
      "    0) exit 0 ;;",
      "    75) ;;",
      "    *) sleep 1 & wait $! ;;",
      "  esac",
      "done",
      "");
}

static String monit(Supervised worker) {
  int room = worker.containerMb() - worker.watchdogMb();
  int limit = worker.watchdogMb() + Math.max(1, room / 2);
  return String.join(
      "\n",
      "check process " + worker.name() + " with pidfile " + worker.pidFile(),
      "  start program = \"" + worker.start() + "\"",
      "  stop program = \"" + worker.stop() + "\" with timeout " + (worker.drainSeconds() + 15) + " seconds",
      "  if memory > " + limit + " MB then restart",
      "  if 3 restarts within 5 cycles then unmonitor",
      "");
}
