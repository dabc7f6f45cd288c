// region: task-2
// caught by: one of three jobs fails: complete, and no success before its retry has succeeded
// says: b has succeeded, and stays pending
void succeeded(String jid) {
  script(
      """
      if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then
        redis.call('HDEL', KEYS[2], ARGV[1])
      else
        redis.call('SREM', KEYS[1], ARGV[1])
      end
      """,
      List.of(key("pending"), key("failures")),
      List.of(jid));
}
