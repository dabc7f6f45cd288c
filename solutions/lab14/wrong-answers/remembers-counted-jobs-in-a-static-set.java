// region: task-2
// caught by: the worker is killed at each command, and the job runs again: it counts once
// says: your code remembers a in a field
private static final java.util.Set<String> COUNTED =
    java.util.concurrent.ConcurrentHashMap.newKeySet();

void succeeded(String jid) {
  if (!COUNTED.add(jid)) {
    return;
  }
  script(
      """
      redis.call('SREM', KEYS[1], ARGV[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
      """,
      List.of(key("pending"), key("failures")),
      List.of(jid));
}
