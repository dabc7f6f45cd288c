// region: task-2
// caught by: the opener runs again while its jobs run: when each has run, none is pending
// says: a ended before the close, and was not counted
void succeeded(String jid) {
  script(
      """
      if redis.call('HEXISTS', KEYS[3], 'closed') == 0 then
        return
      end
      redis.call('SREM', KEYS[1], ARGV[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
      """,
      List.of(key("pending"), key("failures"), key("state")),
      List.of(jid));
}
