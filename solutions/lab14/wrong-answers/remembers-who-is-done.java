// region: task-2
// caught by: the opener runs again while its jobs run: when each has run, none is pending
// says: Does your code ignore a because it has succeeded before?
void succeeded(String jid) {
  script(
      """
      if redis.call('EXISTS', KEYS[3]) == 0 then return end
      if redis.call('SADD', KEYS[4], ARGV[1]) == 0 then return end
      redis.call('EXPIRE', KEYS[4], ARGV[2])
      redis.call('SREM', KEYS[1], ARGV[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
      """,
      List.of(key("pending"), key("failures"), key("state"), key("done")),
      List.of(jid, "" + LIFE.toSeconds()));
}
