// region: task-2
// caught by: after its success a batch lives for a day at most, also if its opener runs again
// says: such a key stays in Redis forever
  void succeeded(String jid) {
    script(
        """
        if redis.call('SMOVE', KEYS[1], KEYS[3], ARGV[1]) == 1 then
          redis.call('HDEL', KEYS[2], ARGV[1])
        end
        """,
        List.of(key("pending"), key("failures"), key("done")),
        List.of(jid));
  }
