// region: task-2
// caught by: after its success a batch lives for a day at most, also if its opener runs again
// says: the end of one job has shortened the life of the batch
void succeeded(String jid) {
  script(
      """
      redis.call('SREM', KEYS[1], ARGV[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
      for k = 1, 3 do
        redis.call('EXPIRE', KEYS[k], ARGV[2])
      end
      """,
      List.of(key("pending"), key("failures"), key("state")),
      List.of(jid, "" + LIFE_AFTER_SUCCESS.toSeconds()));
}
