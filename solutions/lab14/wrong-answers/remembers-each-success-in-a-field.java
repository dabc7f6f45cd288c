// region: task-2
// caught by: the opener runs again while its jobs run: when each has run, none is pending
// says: still 3 when a had succeeded again
void succeeded(String jid) {
  script(
      """
      if redis.call('EXISTS', KEYS[3]) == 0 then return end
      if redis.call('HSETNX', KEYS[3], 'done:' .. ARGV[1], 1) == 0 then return end
      redis.call('SREM', KEYS[1], ARGV[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
      """,
      List.of(key("pending"), key("failures"), key("state")),
      List.of(jid));
}
